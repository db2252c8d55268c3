package org.sinur.trafficking.instrument;

import com.fasterxml.jackson.annotation.JsonTypeName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.problem.FieldError;
import org.sinur.trafficking.alert.Indicator;
import org.sinur.trafficking.alert.Urgency;

/**
 * Questions with yes or no for the counter, which one officer can say and have answered within a
 * minute. Each yes leads somewhere; no answer ever denies anybody anything.
 *
 * @param title what it is called, by language
 * @param source where it comes from
 * @param provisional why it cannot be fully relied upon yet; absent when it can
 * @param opening what is said first, by language
 * @param items the questions, in the order they are asked in
 * @param contradictions items that cannot both be answered with yes
 */
@JsonTypeName(Instrument.TRIAGE)
public record TriageForm(
    @NotNull @Size(min = 1, max = 12) Map<String, @NotNull @Size(max = 200) String> title,
    @NotNull @Size(min = 1, max = 500) String source,
    @Nullable @Size(max = 1000) String provisional,
    @NotNull @Size(min = 1, max = 12) Map<String, @NotNull @Size(max = 300) String> opening,
    @NotNull @Size(min = 1, max = MOST_ITEMS) List<@NotNull @Valid Item> items,
    @NotNull @Size(max = 20)
        List<@NotNull @Size(min = 2, max = 2) List<@NotNull String>> contradictions)
    implements Instrument {

  /** The languages in which everything is there. */
  public static final Set<String> LANGUAGES = Set.of("ar", "ckb", "kmr", "fa", "en");

  static final int MOST_ITEMS = 10;
  static final Duration LONGEST = Duration.ofSeconds(60);

  /** A calm voice, so that who hears a second language follows. */
  private static final int WORDS_A_MINUTE = 130;

  private static final Duration ANSWER = Duration.ofSeconds(2);
  private static final java.util.regex.Pattern WORD =
      java.util.regex.Pattern.compile("[\\p{L}\\p{M}\\p{N}'’\u200c-]+");

  /** Who gives an answer. */
  @Schema(name = "TriageAsked")
  public enum Asked {
    /** The traveller, who is asked aloud. */
    TRAVELLER,
    /** The officer, who sees it. */
    OFFICER
  }

  /**
   * A question.
   *
   * @param code the code kept with answers
   * @param asked who answers it
   * @param question by language
   * @param routes where a yes leads
   * @param urgency how soon protection is needed after a yes
   * @param indicator what protection is told of a yes; there is one wherever a route is for
   *     protection alone to know
   */
  @Schema(name = "TriageItem")
  public record Item(
      @NotNull @Pattern(regexp = "[A-Z][A-Z_]{0,79}") String code,
      @NotNull Asked asked,
      @NotNull @Size(min = 1, max = 12) Map<String, @NotNull @Size(max = 300) String> question,
      @NotNull @Size(min = 1, max = 8) Set<@NotNull Route> routes,
      @NotNull Urgency urgency,
      @Nullable Indicator indicator) {}

  /** What a set of yeses leads to. */
  public Triaged triage(Set<String> yes) {
    var said = items.stream().filter(item -> yes.contains(item.code())).toList();
    var routes = EnumSet.noneOf(Route.class);
    said.forEach(item -> routes.addAll(item.routes()));
    return new Triaged(
        routes,
        said.stream().map(Item::urgency).min(Urgency::compareTo).orElse(Urgency.ROUTINE),
        said.stream()
            .map(Item::indicator)
            .flatMap(Stream::ofNullable)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Indicator.class))),
        contradictions.stream().filter(yes::containsAll).toList());
  }

  /** The codes of all its items. */
  public Set<String> codes() {
    return items.stream().map(Item::code).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether all that is said aloud is there in this language. */
  public boolean isIn(String language) {
    return opening.containsKey(language)
        && items.stream().allMatch(item -> item.question().containsKey(language));
  }

  /** How long it takes to ask and answer in a language. */
  Duration spoken(String language) {
    var aloud =
        Stream.concat(
            Stream.of(opening),
            items.stream().filter(item -> item.asked() == Asked.TRAVELLER).map(Item::question));
    var words = aloud.mapToLong(text -> words(text.getOrDefault(language, ""))).sum();
    return ANSWER
        .multipliedBy(items.size())
        .plus(Duration.ofMillis(words * Duration.ofMinutes(1).toMillis() / WORDS_A_MINUTE));
  }

  private static long words(String text) {
    Matcher word = WORD.matcher(text);
    return word.results().count();
  }

  @Override
  public List<FieldError> faults() {
    var faults = new Faults();
    faults.text("/title", title, LANGUAGES);
    faults.text("/opening", opening, LANGUAGES);
    for (var i = 0; i < items.size(); i++) {
      var item = items.get(i);
      var at = "/items/" + i;
      faults.code(at + "/code", item.code());
      faults.text(at + "/question", item.question(), LANGUAGES);
      if (item.indicator() == null && item.routes().stream().anyMatch(Route::confidential)) {
        faults.add(at + "/indicator", "is missing: protection has to be told of something");
      }
    }
    for (var i = 0; i < contradictions.size(); i++) {
      for (var j = 0; j < contradictions.get(i).size(); j++) {
        faults.known("/contradictions/" + i + "/" + j, contradictions.get(i).get(j));
      }
    }
    LANGUAGES.stream()
        .sorted()
        .filter(language -> spoken(language).compareTo(LONGEST) > 0)
        .forEach(
            language ->
                faults.add(
                    "/items",
                    "take %d seconds in %s; a counter has %d"
                        .formatted(spoken(language).toSeconds(), language, LONGEST.toSeconds())));
    return faults.all();
  }
}
