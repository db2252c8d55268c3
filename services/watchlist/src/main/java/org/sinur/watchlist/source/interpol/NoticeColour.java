package org.sinur.watchlist.source.interpol;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sinur.watchlist.subject.Handling;

/**
 * The colours of notices and what each asks for (INTERPOL's Rules on the Processing of Data,
 * III/IRPD/GA/2011, articles 82 to 96). Diffusions ask for the same with less form.
 */
enum NoticeColour {
  /** To locate a wanted person and have them held, with a view to extradition. */
  RED(Handling.DETAIN_FOR_EXTRADITION),
  /** To learn of a person's identity, whereabouts or activities in a criminal matter. */
  BLUE(Handling.LOCATE),
  /** To warn of a person's criminal activities. */
  GREEN(Handling.WATCH),
  /** To find somebody who is missing, or to learn who somebody is who cannot say it. */
  YELLOW(Handling.PROTECT),
  /** To learn who a dead person was. */
  BLACK(Handling.IDENTIFY),
  /** To warn of an event, a person, an object or a process that is an imminent threat. */
  ORANGE(Handling.AVERT_THREAT),
  /** To tell of ways of committing crimes, of objects, devices and hiding places. */
  PURPLE(Handling.TAKE_NOTE),
  /** To tell of persons and entities under sanctions of the Security Council. */
  UN_SPECIAL(Handling.ENFORCE_SANCTIONS),
  /** To find and identify assets that come of crime. */
  SILVER(Handling.TRACE_ASSETS);

  private final Handling handling;

  NoticeColour(Handling handling) {
    this.handling = handling;
  }

  /** What whoever meets the subject is asked to do. */
  Handling handling() {
    return handling;
  }

  /** The word for it, as in {@code un special}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * Whether a notice of this colour may be about something else than a person or an entity that is
   * known by name.
   */
  boolean mayBeAboutAThing() {
    return switch (this) {
      case BLACK, ORANGE, PURPLE, SILVER -> true;
      case RED, BLUE, GREEN, YELLOW, UN_SPECIAL -> false;
    };
  }

  static Optional<NoticeColour> of(String word) {
    return Stream.of(values())
        .filter(c -> c.word().equals(word.toLowerCase(Locale.ROOT).replace('-', ' ').strip()))
        .findFirst();
  }
}
