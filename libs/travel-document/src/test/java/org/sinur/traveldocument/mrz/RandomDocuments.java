package org.sinur.traveldocument.mrz;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sinur.traveldocument.PartialDate;
import org.sinur.traveldocument.Sex;
import org.sinur.traveldocument.StateCode;

/** Valid documents made up from a fixed seed. */
final class RandomDocuments {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String LETTERS_AND_DIGITS = LETTERS + "0123456789";
  private static final List<String> STATES = List.of("IRQ", "D", "TUR", "IRN", "UTO", "XXA", "UNO");

  private final Random random;

  RandomDocuments(long seed) {
    random = new Random(seed);
  }

  /** A document, as values and as lines. */
  record Document(
      MrzFormat format,
      String code,
      StateCode state,
      String primary,
      String secondary,
      String number,
      StateCode nationality,
      PartialDate birth,
      Sex sex,
      PartialDate expiry,
      String optional,
      String secondOptional) {

    List<String> lines() {
      return MrzComposer.of(format)
          .documentCode(code)
          .issuingState(state)
          .name(primary, secondary)
          .documentNumber(number)
          .nationality(nationality)
          .dateOfBirth(birth)
          .sex(sex)
          .dateOfExpiry(expiry)
          .optionalData(optional)
          .secondOptionalData(secondOptional)
          .lines();
    }

    static Document of(MachineReadableZone zone) {
      return new Document(
          zone.format(),
          zone.documentCode(),
          zone.issuingState().orElseThrow(),
          zone.primaryIdentifier(),
          zone.secondaryIdentifier(),
          zone.documentNumber(),
          zone.nationality().orElseThrow(),
          zone.dateOfBirth(),
          zone.sex(),
          zone.dateOfExpiry(),
          zone.optionalData(),
          zone.secondOptionalData());
    }
  }

  Document next() {
    MrzFormat format = oneOf(List.of(MrzFormat.values()));
    String number = number(format);
    int taken = number.length() > 9 ? number.length() - 9 + 2 : 0;
    int optionalRoom = format.span(MrzField.OPTIONAL_DATA).orElseThrow().length() - taken;
    int secondRoom = format.span(MrzField.SECOND_OPTIONAL_DATA).map(MrzSpan::length).orElse(0);
    return new Document(
        format,
        code(format),
        state(),
        words(1 + random.nextInt(2)),
        words(random.nextInt(3)),
        number,
        state(),
        birth(),
        oneOf(List.of(Sex.values())),
        expiry(),
        text(random.nextInt(optionalRoom + 1)),
        text(random.nextInt(secondRoom + 1)));
  }

  private String code(MrzFormat format) {
    return switch (format) {
      case TD1, TD2 -> oneOf(List.of("I", "ID", "IR", "AC", "C"));
      case TD3 -> oneOf(List.of("P", "PP", "PD", "PT"));
      case MRV_A, MRV_B -> oneOf(List.of("V", "VN"));
    };
  }

  private String number(MrzFormat format) {
    return switch (format) {
      case TD1 -> longNumber(22);
      case TD2 -> longNumber(14);
      case TD3, MRV_A, MRV_B -> text(random.nextInt(10));
    };
  }

  private String longNumber(int maxLength) {
    int length = random.nextInt(maxLength + 1);
    return length > 9 ? text(length).replace(' ', '0') : text(length);
  }

  private PartialDate birth() {
    LocalDate day = Zones.READ_ON.minusDays(random.nextInt(36_000));
    return switch (random.nextInt(8)) {
      case 0 -> PartialDate.unknown();
      case 1 -> PartialDate.ofYear(day.getYear());
      case 2 -> PartialDate.ofMonth(day.getYear(), day.getMonthValue());
      case 3 ->
          new PartialDate(
              OptionalInt.empty(),
              OptionalInt.of(day.getMonthValue()),
              OptionalInt.of(day.getDayOfMonth()));
      default -> PartialDate.of(day);
    };
  }

  private PartialDate expiry() {
    int days = random.nextInt(36_000) - 17_800;
    return random.nextInt(8) == 0
        ? PartialDate.unknown()
        : PartialDate.of(Zones.READ_ON.plusDays(days));
  }

  private StateCode state() {
    return new StateCode(oneOf(STATES));
  }

  private String words(int count) {
    return Stream.generate(() -> characters(LETTERS, 1 + random.nextInt(6)))
        .limit(count)
        .collect(Collectors.joining(" "));
  }

  /** Letters and digits with a blank now and then, but not at the ends. */
  private String text(int length) {
    String text = characters(LETTERS_AND_DIGITS, length);
    return Optional.of(text)
        .filter(some -> length > 4 && random.nextInt(4) == 0)
        .map(some -> some.substring(0, 2) + " " + some.substring(3))
        .orElse(text);
  }

  private String characters(String alphabet, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
