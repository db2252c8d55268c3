package org.sinur.watchlist.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The states as lists name them in English: everyday names, the UN's (UN Terminology Database,
 * short and formal names), those of the US Treasury and of the British Foreign Office.
 */
public final class StateNames {

  /** Where a list's name is not the everyday English one. */
  private static final Map<String, String> OFFICIAL =
      Map.ofEntries(
          Map.entry("bolivia (plurinational state of)", "BOL"),
          Map.entry("brunei darussalam", "BRN"),
          Map.entry("burma", "MMR"),
          Map.entry("cabo verde", "CPV"),
          Map.entry("congo", "COG"),
          Map.entry("congo (democratic republic)", "COD"),
          Map.entry("congo, democratic republic of the", "COD"),
          Map.entry("congo, republic of the", "COG"),
          Map.entry("cote d'ivoire", "CIV"),
          Map.entry("czech republic", "CZE"),
          Map.entry("democratic people's republic of korea", "PRK"),
          Map.entry("democratic republic of the congo", "COD"),
          Map.entry("hong kong", "HKG"),
          Map.entry("iran (islamic republic of)", "IRN"),
          Map.entry("ivory coast", "CIV"),
          Map.entry("korea, north", "PRK"),
          Map.entry("korea, south", "KOR"),
          Map.entry("lao people's democratic republic", "LAO"),
          Map.entry("macau", "MAC"),
          Map.entry("macedonia, the former yugoslav republic of", "MKD"),
          Map.entry("micronesia (federated states of)", "FSM"),
          Map.entry("myanmar", "MMR"),
          Map.entry("netherlands (kingdom of the)", "NLD"),
          Map.entry("north macedonia, the republic of", "MKD"),
          Map.entry("occupied palestinian territories", "PSE"),
          Map.entry("palestinian", "PSE"),
          Map.entry("republic of korea", "KOR"),
          Map.entry("republic of moldova", "MDA"),
          Map.entry("russian federation", "RUS"),
          Map.entry("state of palestine", "PSE"),
          Map.entry("st lucia", "LCA"),
          Map.entry("swaziland", "SWZ"),
          Map.entry("syria", "SYR"),
          Map.entry("syrian arab republic", "SYR"),
          Map.entry("the bahamas", "BHS"),
          Map.entry("the gambia", "GMB"),
          Map.entry("timor-leste", "TLS"),
          Map.entry("türkiye", "TUR"),
          Map.entry("turkey", "TUR"),
          Map.entry("united kingdom of great britain and northern ireland", "GBR"),
          Map.entry("united republic of tanzania", "TZA"),
          Map.entry("united states of america", "USA"),
          Map.entry("venezuela (bolivarian republic of)", "VEN"),
          Map.entry("viet nam", "VNM"));

  private static final Map<String, String> CODES = codes();

  private StateNames() {}

  /**
   * The ICAO code of a state, which is ISO 3166's but for Germany; null when the name is not known.
   */
  public static @Nullable String code(String name) {
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
