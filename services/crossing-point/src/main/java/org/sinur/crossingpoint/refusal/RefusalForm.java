package org.sinur.crossingpoint.refusal;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.sinur.crossingpoint.point.CrossingPoint;

/** The form that a refused traveller is given, in a language the traveller reads. */
@ApplicationScoped
class RefusalForm {

  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "ckb", "fa");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Baghdad"));

  private final Template template;
  private final RefusalTexts texts;

  RefusalForm(@Location("refusal.html") Template template, RefusalTexts texts) {
    this.template = template;
    this.texts = texts;
  }

  /** The form of a final refusal; whatever was written is text in it, never markup. */
  String html(RefusalRow row, CrossingPoint point, String language) {
    return template
        .data("language", language)
        .data("direction", RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr")
        .data("label", texts.labels(language))
        .data("refusal", RefusalView.of(row, null))
        .data("pointName", name(point, language))
        .data("pointCode", row.crossingPoint)
        .data("time", TIME.format(row.occurredAt))
        .data("reason", texts.reason(row.ground, language))
        .data("remedy", texts.remedy(point.authority(), language))
        .render();
  }

  private static String name(CrossingPoint point, String language) {
    return switch (language) {
      case "ar", "fa" -> point.names().ar();
      case "ckb" -> point.names().ckb();
      default -> point.names().en();
    };
  }
}
