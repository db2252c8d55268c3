package org.sinur.trafficking.referral;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import org.sinur.trafficking.alert.Urgency;

/** Within what time a body has to answer. */
@ConfigMapping(prefix = "referral")
interface ReferralConfig {

  /** By urgency, from the sending. */
  AnswerWithin answerWithin();

  /** A time for each urgency. */
  interface AnswerWithin {

    /** Where the person is in danger. */
    Duration immediate();

    /** Where the day must not end without help. */
    Duration today();

    /** In the ordinary course of work. */
    Duration routine();

    /** That for this urgency. */
    default Duration of(Urgency urgency) {
      return switch (urgency) {
        case IMMEDIATE -> immediate();
        case TODAY -> today();
        case ROUTINE -> routine();
      };
    }
  }
}
