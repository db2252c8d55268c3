package org.sinur.traveldocument.mrz;

import static org.sinur.traveldocument.mrz.MrzField.COMPOSITE_CHECK_DIGIT;
import static org.sinur.traveldocument.mrz.MrzField.DATE_OF_BIRTH;
import static org.sinur.traveldocument.mrz.MrzField.DATE_OF_EXPIRY;
import static org.sinur.traveldocument.mrz.MrzField.DOCUMENT_CODE;
import static org.sinur.traveldocument.mrz.MrzField.DOCUMENT_NUMBER;
import static org.sinur.traveldocument.mrz.MrzField.ISSUING_STATE;
import static org.sinur.traveldocument.mrz.MrzField.NATIONALITY;
import static org.sinur.traveldocument.mrz.MrzField.OPTIONAL_DATA;
import static org.sinur.traveldocument.mrz.MrzField.PRIMARY_IDENTIFIER;
import static org.sinur.traveldocument.mrz.MrzField.SECONDARY_IDENTIFIER;
import static org.sinur.traveldocument.mrz.MrzField.SECOND_OPTIONAL_DATA;
import static org.sinur.traveldocument.mrz.MrzField.SEX;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where each field of a format stands, which of them have a digit of their own behind them, and
 * what the composite digit runs over, in this order.
 */
record MrzLayout(
    Map<MrzField, MrzSpan> spans, Set<MrzField> withOwnDigit, List<MrzSpan> composite) {

  private static final Set<MrzField> ALWAYS_WITH_OWN_DIGIT =
      Set.of(DOCUMENT_NUMBER, DATE_OF_BIRTH, DATE_OF_EXPIRY);

  private static final MrzLayout TD1 = td1();
  private static final MrzLayout TD2 = td2();
  private static final MrzLayout TD3 = td3();
  private static final MrzLayout MRV_A = visa(44);
  private static final MrzLayout MRV_B = visa(36);

  MrzLayout {
    spans = Collections.unmodifiableMap(spans);
  }

  static MrzLayout of(MrzFormat format) {
    return switch (format) {
      case TD1 -> TD1;
      case TD2 -> TD2;
      case TD3 -> TD3;
      case MRV_A -> MRV_A;
      case MRV_B -> MRV_B;
    };
  }

  /** Doc 9303-5, 4.2.2 and 4.2.4. */
  private static MrzLayout td1() {
    Map<MrzField, MrzSpan> spans = new EnumMap<>(MrzField.class);
    spans.put(DOCUMENT_CODE, new MrzSpan(1, 1, 2));
    spans.put(ISSUING_STATE, new MrzSpan(1, 3, 5));
    spans.put(DOCUMENT_NUMBER, new MrzSpan(1, 6, 14));
    spans.put(OPTIONAL_DATA, new MrzSpan(1, 16, 30));
    spans.put(DATE_OF_BIRTH, new MrzSpan(2, 1, 6));
    spans.put(SEX, new MrzSpan(2, 8, 8));
    spans.put(DATE_OF_EXPIRY, new MrzSpan(2, 9, 14));
    spans.put(NATIONALITY, new MrzSpan(2, 16, 18));
    spans.put(SECOND_OPTIONAL_DATA, new MrzSpan(2, 19, 29));
    spans.put(COMPOSITE_CHECK_DIGIT, new MrzSpan(2, 30, 30));
    spans.put(PRIMARY_IDENTIFIER, new MrzSpan(3, 1, 30));
    spans.put(SECONDARY_IDENTIFIER, new MrzSpan(3, 1, 30));
    return new MrzLayout(
        spans,
        ALWAYS_WITH_OWN_DIGIT,
        List.of(
            new MrzSpan(1, 6, 30),
            new MrzSpan(2, 1, 7),
            new MrzSpan(2, 9, 15),
            new MrzSpan(2, 19, 29)));
  }

  /** Doc 9303-6, 4.2.2 and 4.2.4. */
  private static MrzLayout td2() {
    Map<MrzField, MrzSpan> spans = twoLines(36);
    spans.put(OPTIONAL_DATA, new MrzSpan(2, 29, 35));
    spans.put(COMPOSITE_CHECK_DIGIT, new MrzSpan(2, 36, 36));
    return new MrzLayout(
        spans,
        ALWAYS_WITH_OWN_DIGIT,
        List.of(new MrzSpan(2, 1, 10), new MrzSpan(2, 14, 20), new MrzSpan(2, 22, 35)));
  }

  /** Doc 9303-4, 4.2.2 and 4.2.4. */
  private static MrzLayout td3() {
    Map<MrzField, MrzSpan> spans = twoLines(44);
    spans.put(OPTIONAL_DATA, new MrzSpan(2, 29, 42));
    spans.put(COMPOSITE_CHECK_DIGIT, new MrzSpan(2, 44, 44));
    return new MrzLayout(
        spans,
        Set.of(DOCUMENT_NUMBER, DATE_OF_BIRTH, DATE_OF_EXPIRY, OPTIONAL_DATA),
        List.of(new MrzSpan(2, 1, 10), new MrzSpan(2, 14, 20), new MrzSpan(2, 22, 43)));
  }

  /** Doc 9303-7, 4.2.2 (lines of 44) and 7.2.2 (lines of 36). */
  private static MrzLayout visa(int lineLength) {
    Map<MrzField, MrzSpan> spans = twoLines(lineLength);
    spans.put(OPTIONAL_DATA, new MrzSpan(2, 29, lineLength));
    return new MrzLayout(spans, ALWAYS_WITH_OWN_DIGIT, List.of());
  }

  /** All formats of two lines agree up to the date of expiry. */
  private static Map<MrzField, MrzSpan> twoLines(int lineLength) {
    Map<MrzField, MrzSpan> spans = new EnumMap<>(MrzField.class);
    spans.put(DOCUMENT_CODE, new MrzSpan(1, 1, 2));
    spans.put(ISSUING_STATE, new MrzSpan(1, 3, 5));
    spans.put(PRIMARY_IDENTIFIER, new MrzSpan(1, 6, lineLength));
    spans.put(SECONDARY_IDENTIFIER, new MrzSpan(1, 6, lineLength));
    spans.put(DOCUMENT_NUMBER, new MrzSpan(2, 1, 9));
    spans.put(NATIONALITY, new MrzSpan(2, 11, 13));
    spans.put(DATE_OF_BIRTH, new MrzSpan(2, 14, 19));
    spans.put(SEX, new MrzSpan(2, 21, 21));
    spans.put(DATE_OF_EXPIRY, new MrzSpan(2, 22, 27));
    return spans;
  }
}
