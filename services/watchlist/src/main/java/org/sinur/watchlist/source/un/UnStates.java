package org.sinur.watchlist.source.un;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The states as the list names them (UN Terminology Database, short and formal names in English).
 */
final class UnStates {

  /** Where the name used here is not the everyday English one. */
  private static final Map<String, String> OFFICIAL =
      Map.ofEntries(
          Map.entry("bolivia (plurinational state of)", "BOL"),
          Map.entry("brunei darussalam", "BRN"),
          Map.entry("cabo verde", "CPV"),
          Map.entry("congo", "COG"),
          Map.entry("democratic people's republic of korea", "PRK"),
          Map.entry("democratic republic of the congo", "COD"),
          Map.entry("iran (islamic republic of)", "IRN"),
          Map.entry("lao people's democratic republic", "LAO"),
          Map.entry("micronesia (federated states of)", "FSM"),
          Map.entry("myanmar", "MMR"),
          Map.entry("netherlands (kingdom of the)", "NLD"),
          Map.entry("republic of korea", "KOR"),
          Map.entry("republic of moldova", "MDA"),
          Map.entry("russian federation", "RUS"),
          Map.entry("state of palestine", "PSE"),
          Map.entry("syrian arab republic", "SYR"),
          Map.entry("timor-leste", "TLS"),
          Map.entry("türkiye", "TUR"),
          Map.entry("turkey", "TUR"),
          Map.entry("united kingdom of great britain and northern ireland", "GBR"),
          Map.entry("united republic of tanzania", "TZA"),
          Map.entry("united states of america", "USA"),
          Map.entry("venezuela (bolivarian republic of)", "VEN"),
          Map.entry("viet nam", "VNM"));

  private static final Map<String, String> CODES = codes();

  private UnStates() {}

  /**
   * The ICAO code of a state, which is ISO 3166's but for Germany; null when the name is not known.
   */
  static @Nullable String code(String name) {
    return CODES.get(plain(name));
  }

  private static Map<String, String> codes() {
    var codes = new HashMap<String, String>();
    Arrays.stream(Locale.getISOCountries())
        .map(c -> Locale.of("", c))
        .forEach(l -> codes.put(plain(l.getDisplayCountry(Locale.ENGLISH)), l.getISO3Country()));
    codes.putAll(OFFICIAL);
    codes.put("germany", "D");
    return Map.copyOf(codes);
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('’', '\'').replace("&", "and");
  }
}
