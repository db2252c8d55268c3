package org.sinur.cli.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.sinur.traveldocument.PartialDate;
import org.sinur.traveldocument.Sex;
import org.sinur.traveldocument.StateCode;
import org.sinur.traveldocument.mrz.MrzComposer;
import org.sinur.traveldocument.mrz.MrzFormat;

/**
 * Invented travellers with names as they are common in the region, which is what makes a name hard
 * to tell from a listed one. The same seed gives the same travellers.
 */
final class Travellers {

  private static final List<String> MEN =
      List.of(
          "AHMED",
          "MOHAMMED",
          "ALI",
          "HUSSEIN",
          "HASSAN",
          "OMAR",
          "KARWAN",
          "AZAD",
          "DILSHAD",
          "ABDULLAH",
          "IBRAHIM",
          "MUSTAFA",
          "YOUSIF",
          "SALIM",
          "KHALID",
          "REZA",
          "SAMAN",
          "HIWA",
          "JABBAR",
          "TARIQ",
          "MAHMOUD",
          "BAKHTIYAR",
          "REBWAR",
          "FADHIL",
          "QASIM",
          "MEHMET");

  private static final List<String> WOMEN =
      List.of(
          "FATIMA", "ZAINAB", "NOOR", "MARYAM", "SHILAN", "NAZDAR", "HUDA", "SARA", "AVIN", "ROJIN",
          "KHADIJA", "AMINA", "LAYLA", "RANIA", "SHAHLA", "ZEYNEP", "MINA", "HANA");

  private static final List<String> FAMILIES =
      List.of(
          "AL JABIRI",
          "BARWARI",
          "AL TAMIMI",
          "AL SAADI",
          "ZEBARI",
          "AL OBAIDI",
          "KAYA",
          "YILMAZ",
          "AL DULAIMI",
          "HAWRAMI",
          "AL RUBAIE",
          "AL KHAFAJI",
          "AL BAYATI",
          "SHAREEF",
          "MOHAMMADI",
          "HOSSEINI",
          "RASHID",
          "SULEIMAN",
          "AL HASSANI",
          "JAFARI",
          "DEMIR",
          "KARIM",
          "AMEEN");

  private static final List<String> STATES = List.of("IRQ", "IRQ", "IRQ", "IRN", "TUR", "SYR");

  private final Random random;

  Travellers(long seed) {
    this.random = new Random(seed);
  }

  /** A traveller with a passport. */
  record Traveller(
      String family,
      String given,
      Sex sex,
      LocalDate born,
      StateCode state,
      String documentNumber,
      LocalDate expiry) {

    /** The machine-readable zone of the passport. */
    List<String> zone() {
      return MrzComposer.of(MrzFormat.TD3)
          .documentCode("P")
          .issuingState(state)
          .nationality(state)
          .name(family, given)
          .documentNumber(documentNumber)
          .dateOfBirth(PartialDate.of(born))
          .sex(sex)
          .dateOfExpiry(PartialDate.of(expiry))
          .lines();
    }
  }

  /** The next traveller. */
  synchronized Traveller next() {
    var female = random.nextInt(5) < 2;
    var given =
        any(female ? WOMEN : MEN) + " " + any(MEN) + (random.nextBoolean() ? " " + any(MEN) : "");
    var state = new StateCode(any(STATES));
    return new Traveller(
        any(FAMILIES),
        given,
        female ? Sex.FEMALE : Sex.MALE,
        LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000)),
        state,
        "%c%08d".formatted('A' + random.nextInt(20), random.nextInt(100_000_000)),
        LocalDate.now(ZoneOffset.UTC).plusDays(30 + random.nextInt(3_000)));
  }

  private String any(List<String> names) {
    return names.get(random.nextInt(names.size()));
  }
}
