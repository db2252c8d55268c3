package org.sinur.crossingpoint.statistics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sinur.crossingpoint.flow.MonthlyFlows;
import org.sinur.disclosurecontrol.Key;
import org.sinur.disclosurecontrol.Suppression;
import org.sinur.disclosurecontrol.Table;
import org.sinur.disclosurecontrol.TableSet;

/**
 * All that was counted of a month at one moment; it never leaves, but for what may be published of
 * it and a digest.
 */
final class Snapshot {

  private static final int SALT_BYTES = 32;

  private final TableSet tables;

  Snapshot(List<Table> tables) {
    this.tables = TableSet.of(tables);
  }

  /** How many figures there are. */
  int size() {
    return tables.figures().size();
  }

  /**
   * What may be published.
   *
   * @param threshold what is not 0 and below it is not
   * @param before what of earlier editions everybody has seen
   */
  List<Figure> published(YearMonth month, long threshold, List<Figure> before) {
    Set<Key> hidden =
        before.stream()
            .filter(Figure::suppressed)
            .map(Figure::key)
            .collect(Collectors.toCollection(TreeSet::new));
    var suppressed = Suppression.of(tables, threshold, hidden).suppressed();
    return tables.figures().entrySet().stream()
        .map(figure -> figure(month, figure, suppressed))
        .toList();
  }

  private static Figure figure(YearMonth month, Map.Entry<Key, Long> figure, Set<Key> suppressed) {
    var key = figure.getKey();
    return Figure.of(
        key,
        figure.getValue(),
        suppressed.contains(key),
        MonthlyFlows.question(month, key.values().keySet()));
  }

  /** A new salt: without one, whoever has the digest could try small figures until it fits. */
  static String salt(SecureRandom random) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }

  /**
   * SHA-256 in hexadecimal digits of the salt as it is written and, each on a line of its own, the
   * figures that are not 0, as {@code direction=ENTRY,nationality=SYR 12}: the coarser ones first,
   * then by dimensions and values.
   */
  String digest(String salt) {
    var text = new StringBuilder(salt).append('\n');
    tables
        .figures()
        .forEach(
            (key, count) -> {
              if (count > 0) {
                text.append(
                        key.values().entrySet().stream()
                            .map(value -> value.getKey() + "=" + value.getValue())
                            .collect(Collectors.joining(",")))
                    .append(' ')
                    .append(count)
                    .append('\n');
              }
            });
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
