package org.sinur.crossingpoint.refusal;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sinur.crossingpoint.point.Authority;

/**
 * The grounds for refusing entry, the remedies, and what stands on the form, in the languages of
 * travellers. They are data with an edition ({@code refusal/texts.json}); each refusal keeps the
 * edition its ground was chosen from, so a changed ground is another edition.
 */
@ApplicationScoped
class RefusalTexts {

  /** The languages of the form (BCP 47), as a pattern. */
  static final String LANGUAGES = "en|ar|ckb|kmr|fa|tr";

  private static final String FILE = "/refusal/texts.json";

  private final Texts texts;

  RefusalTexts(ObjectMapper json) {
    try (var file = Objects.requireNonNull(RefusalTexts.class.getResourceAsStream(FILE))) {
      texts = json.readValue(file, Texts.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file. Every text is by language. */
  private record Texts(
      String edition,
      String source,
      List<Ground> grounds,
      Map<Authority, Map<String, String>> remedy,
      Map<String, Map<String, String>> labels) {}

  /**
   * A ground for refusing entry.
   *
   * @param code the code kept with a refusal
   * @param legalBasis what it is, for officers
   * @param reason what the traveller is told, by language
   */
  @Schema(name = "RefusalGround")
  record Ground(String code, String legalBasis, Map<String, String> reason) {}

  /**
   * The grounds in force.
   *
   * @param edition which edition of them
   * @param source where they come from, and how far they can be relied upon
   * @param grounds all of them
   */
  @Schema(name = "RefusalGrounds")
  record Grounds(String edition, String source, List<Ground> grounds) {}

  Grounds grounds() {
    return new Grounds(texts.edition(), texts.source(), texts.grounds());
  }

  String edition() {
    return texts.edition();
  }

  boolean knows(String ground) {
    return texts.grounds().stream().anyMatch(g -> g.code().equals(ground));
  }

  /** What a traveller is told of a ground. */
  String reason(String ground, String language) {
    return texts.grounds().stream()
        .filter(g -> g.code().equals(ground))
        .findFirst()
        .flatMap(g -> Optional.ofNullable(g.reason().get(language)))
        .orElseThrow();
  }

  /** What a refused traveller can do at the crossing points of this authority. */
  String remedy(Authority authority, String language) {
    return Objects.requireNonNull(
        Objects.requireNonNull(texts.remedy().get(authority)).get(language));
  }

  /** What stands on the form, by its name, in this language. */
  Map<String, String> labels(String language) {
    return texts.labels().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, label -> label.getValue().get(language)));
  }
}
