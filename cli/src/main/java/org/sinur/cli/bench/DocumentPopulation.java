package org.sinur.cli.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.sinur.listeddocuments.DocumentNumber;
import org.sinur.listeddocuments.ListedDocument;
import org.sinur.listeddocuments.PresentedDocument;
import org.sinur.listeddocuments.Proof;
import org.sinur.traveldocument.StateCode;
import org.sinur.traveldocument.mrz.CheckDigit;

/**
 * Invented documents as issuers number them: in runs, each of one State and one form, counting
 * upwards with gaps. The n-th listed document is always the same, so that none has to be kept.
 */
final class DocumentPopulation {

  private static final int RUN = 1000;
  private static final int WIDEST_GAP = 9;
  private static final int STATELESS_IN = 20;
  private static final String CONFUSED = "012568OILZSGB";
  private static final String TAKEN_FOR = "OIZSGB0112568";
  private static final long SEED = 20261122;

  /** States and forms of 6 to 9 characters: {@code #} is a digit, {@code ?} one letter of a run. */
  private static final List<Issuer> ISSUERS =
      Stream.of(
              "IRQ A########",
              "IRQ B########",
              "IRQ ?########",
              "IRQ G#######",
              "IRQ ?#######",
              "TUR U########",
              "TUR S########",
              "TUR Z########",
              "IRN ?########",
              "IRN ?########",
              "SYR N########",
              "SYR ########",
              "JOR ?#####",
              "JOR ?#######",
              "LBN LR#######",
              "KWT P########",
              "SAU ?########",
              "SAU ?######",
              "ARE ?########",
              "EGY A########",
              "AFG P########",
              "AFG OA######",
              "PAK ??#######",
              "IND ?#######",
              "IND ?#######",
              "BGD ??#######",
              "PHL P#######?",
              "LKA N#######",
              "NPL ########",
              "LBY ?#######",
              "SDN P########",
              "SOM P########",
              "YEM ########",
              "RUS #########",
              "UKR ??######",
              "GEO ##??#####",
              "AZE C########",
              "ARM A?#######",
              "D C????####",
              "FRA ##??#####",
              "GBR #########",
              "USA #########",
              "USA ?########",
              "SWE ########",
              "NLD ???######",
              "ITA ??#######",
              "CHN E########",
              "CHN ??#######")
          .map(Issuer::of)
          .toList();

  /** How many forms there are, and of how many States. */
  static final int FORMS = ISSUERS.size();

  static final long STATES = ISSUERS.stream().map(Issuer::state).distinct().count();

  private final long count;

  DocumentPopulation(long count) {
    this.count = count;
  }

  private record Issuer(StateCode state, String form) {
    static Issuer of(String words) {
      int blank = words.indexOf(' ');
      return new Issuer(new StateCode(words.substring(0, blank)), words.substring(blank + 1));
    }
  }

  /** All listed documents, one after the other. */
  Stream<ListedDocument> listed() {
    return LongStream.range(0, count).mapToObj(this::listed);
  }

  /** The n-th listed document, from 0; one in twenty is listed without its State. */
  ListedDocument listed(long n) {
    var state = issuer(n / RUN).state();
    return new ListedDocument(
        new DocumentNumber(number(n / RUN, n % RUN)),
        n % STATELESS_IN == 0 ? null : state,
        (int) n);
  }

  /** The document of somebody whom no list names, of a run that listed ones are of as well. */
  PresentedDocument innocent(SplittableRandom random) {
    long run = random.nextLong(Math.ceilDiv(count, RUN));
    long ahead = RUN + random.nextLong(100 * RUN);
    return new PresentedDocument(number(run, ahead), issuer(run).state(), mostly(random));
  }

  /** A listed document, as it is listed. */
  PresentedDocument listed(SplittableRandom random) {
    long n = random.nextLong(count);
    return new PresentedDocument(
        listed(n).number().value(), issuer(n / RUN).state(), mostly(random));
  }

  /** A listed document with one character confused; half of them have a check digit to say so. */
  PresentedDocument misread(SplittableRandom random) {
    while (true) {
      long n = random.nextLong(count);
      var number = listed(n).number().value();
      int at = random.nextInt(number.length());
      int confused = CONFUSED.indexOf(number.charAt(at));
      if (confused >= 0) {
        var read = number.substring(0, at) + TAKEN_FOR.charAt(confused) + number.substring(at + 1);
        char digit = (char) ('0' + CheckDigit.of(number));
        boolean refuted = random.nextBoolean() && !CheckDigit.agrees(read, digit);
        return new PresentedDocument(
            read,
            issuer(n / RUN).state(),
            refuted ? new Proof.Refuted(digit) : new Proof.Missing());
      }
    }
  }

  /** Nine documents of ten are read by machine, and their check digits agree. */
  private static Proof mostly(SplittableRandom random) {
    return random.nextInt(10) == 0 ? new Proof.Missing() : new Proof.Verified();
  }

  private static Issuer issuer(long run) {
    return ISSUERS.get(random(run).nextInt(ISSUERS.size()));
  }

  private static String number(long run, long place) {
    var random = random(run);
    var form = ISSUERS.get(random.nextInt(ISSUERS.size())).form();
    long gap = 1 + random.nextLong(WIDEST_GAP);
    long counter = random.nextLong(1_000_000_000) + place * gap;
    var number = new StringBuilder(form);
    for (int i = form.length() - 1; i >= 0; i--) {
      if (form.charAt(i) == '#') {
        number.setCharAt(i, (char) ('0' + counter % 10));
        counter /= 10;
      }
      if (form.charAt(i) == '?') {
        number.setCharAt(i, (char) ('A' + random.nextInt(26)));
      }
    }
    return number.toString();
  }

  private static SplittableRandom random(long run) {
    return new SplittableRandom(SEED + run);
  }
}
