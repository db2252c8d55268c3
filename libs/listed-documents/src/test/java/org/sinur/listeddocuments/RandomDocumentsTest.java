package org.sinur.listeddocuments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sinur.traveldocument.StateCode;

/** The index against a plain set that is searched from end to end. */
class RandomDocumentsTest {

  private static final List<String> ALPHABETS =
      List.of("0123456789", "0O1IL2Z5S6G8B", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", "01");

  private final Random random = new Random(20261122);
  private final ListedDocuments documents = new ListedDocuments();
  private final Set<ListedDocument> model = new HashSet<>();

  @Test
  void itFindsWhatAPlainSetFindsAfterAnyChanges() {
    for (int round = 0; round < 100; round++) {
      var some = IntStream.range(0, random.nextInt(60)).mapToObj(i -> aDocument()).toList();
      if (random.nextInt(3) == 0) {
        var gone = Stream.concat(some.stream(), model.stream().limit(random.nextInt(40))).toList();
        documents.remove(gone.stream());
        gone.forEach(model::remove);
      } else {
        documents.add(some.stream());
        model.addAll(some);
      }
      assertThat(documents.size()).isEqualTo(model.size());
      for (int i = 0; i < 20; i++) {
        var asked = aDocument();
        var proof = random.nextBoolean() ? new Proof.Missing() : new Proof.Verified();
        assertThat(find(asked, proof)).isEqualTo(expected(asked, proof));
      }
    }
    documents.remove(List.copyOf(model).stream());
    assertThat(documents.size()).isZero();
  }

  @Test
  void veryManySubjectsWithOneNumberAreAllFound() {
    documents.add(
        IntStream.range(0, 20_000)
            .mapToObj(i -> new ListedDocument(new DocumentNumber("000000"), null, 20_000 - i)));
    var asked = new ListedDocument(new DocumentNumber("OOOOOO"), null, 0);
    assertThat(find(asked, new Proof.Missing())).hasSize(20_000);
    assertThat(documents.size()).isEqualTo(20_000);
  }

  @Test
  void runsOfNumbersAreSpreadOverThePagesEvenly() {
    var pages = new int[Page.COUNT];
    for (int i = 0; i < 4 * Page.COUNT; i++) {
      pages[Page.of(NumberCode.form("A%08d".formatted(i)))]++;
    }
    assertThat(IntStream.of(pages).max().orElseThrow()).isLessThan(25);
  }

  @Test
  void everyNumberWithAFigureIsReadBackFromIt() {
    for (int i = 0; i < 100_000; i++) {
      var number = aNumber();
      long form = NumberCode.form(number);
      int reading = NumberCode.reading(number);
      if (form != NumberCode.NONE && reading != NumberCode.NONE) {
        assertThat(NumberCode.number(form, reading)).isEqualTo(number);
      }
    }
  }

  @Test
  void anyTextIsAnsweredQuietly() {
    documents.add(IntStream.range(0, 1000).mapToObj(i -> aDocument()));
    for (int i = 0; i < 1_000_000; i++) {
      var text = aText();
      var digit = (char) random.nextInt(Character.MAX_VALUE + 1);
      var proof = random.nextBoolean() ? new Proof.Missing() : new Proof.Refuted(digit);
      documents.find(new PresentedDocument(text, null, proof));
      DocumentNumber.read(text).ifPresent(n -> assertThat(n.value().length()).isPositive());
    }
  }

  @Test
  void aDocumentThatStaysIsFoundAtEveryMomentOfOtherChanges() throws InterruptedException {
    var staying = new ListedDocument(new DocumentNumber("A1234567"), new StateCode("IRQ"), 1);
    documents.add(Stream.of(staying));
    var missed = new AtomicInteger();
    var ended = new AtomicBoolean();
    var searching =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!ended.get()) {
                    if (find(staying, new Proof.Verified()).isEmpty()) {
                      missed.incrementAndGet();
                    }
                  }
                });
    for (int i = 0; i < 20; i++) {
      var others =
          IntStream.range(0, 20_000)
              .mapToObj(n -> new ListedDocument(new DocumentNumber("A" + (1_230_000 + n)), null, n))
              .toList();
      documents.add(others.stream());
      documents.remove(others.stream());
    }
    ended.set(true);
    searching.join();
    assertThat(missed).hasValue(0);
    assertThat(documents.size()).isEqualTo(1);
  }

  private Set<ListedDocument> find(ListedDocument asked, Proof proof) {
    return documents
        .find(new PresentedDocument(asked.number().value(), asked.issuingState(), proof))
        .stream()
        .map(DocumentMatch::document)
        .collect(Collectors.toSet());
  }

  private Set<ListedDocument> expected(ListedDocument asked, Proof proof) {
    return model.stream()
        .filter(
            d ->
                proof instanceof Proof.Verified
                    ? d.number().equals(asked.number())
                    : alike(d.number(), asked.number()))
        .filter(
            d ->
                d.issuingState() == null
                    || asked.issuingState() == null
                    || d.issuingState().equals(asked.issuingState()))
        .collect(Collectors.toSet());
  }

  private static boolean alike(DocumentNumber one, DocumentNumber other) {
    return one.value().length() == other.value().length()
        && IntStream.range(0, one.value().length())
            .allMatch(i -> alike(one.value().charAt(i), other.value().charAt(i)));
  }

  private static boolean alike(char one, char other) {
    return one == other
        || Stream.of("0O", "1IL", "2Z", "5S", "6G", "8B")
            .anyMatch(set -> set.indexOf(one) >= 0 && set.indexOf(other) >= 0);
  }

  private ListedDocument aDocument() {
    return new ListedDocument(new DocumentNumber(aNumber()), aState(), random.nextInt(3));
  }

  private @Nullable StateCode aState() {
    return switch (random.nextInt(4)) {
      case 0 -> null;
      case 1 -> new StateCode("D");
      default -> new StateCode(random.nextBoolean() ? "IRQ" : "ZZZ");
    };
  }

  private String aNumber() {
    var alphabet = ALPHABETS.get(random.nextInt(ALPHABETS.size()));
    int length = random.nextInt(4) == 0 ? 1 + random.nextInt(16) : 1 + random.nextInt(3);
    return random
        .ints(length, 0, alphabet.length())
        .mapToObj(i -> String.valueOf(alphabet.charAt(i)))
        .collect(Collectors.joining());
  }

  private String aText() {
    var text = new StringBuilder();
    var parts = new ArrayList<>(List.of("\0", "\uD83D\uDE00", "\uD800", "٣", " ", "-", "ß", "ı"));
    parts.add(aNumber());
    int length = random.nextInt(8);
    for (int i = 0; i < length; i++) {
      text.append(
          random.nextInt(3) == 0
              ? String.valueOf((char) random.nextInt(Character.MAX_VALUE + 1))
              : parts.get(random.nextInt(parts.size())));
    }
    return text.toString();
  }
}
