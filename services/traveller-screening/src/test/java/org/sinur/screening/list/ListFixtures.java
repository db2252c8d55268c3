package org.sinur.screening.list;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists for tests; everybody on them is invented. */
public final class ListFixtures {

  /** The time in these tests. */
  public static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private ListFixtures() {}

  /** A list nobody has told of yet. */
  public static LocalList noList() {
    return new LocalList(InstantSource.fixed(NOW), Duration.ofDays(3), new SimpleMeterRegistry());
  }

  /** A list with these subjects, in force and complete as of this moment. */
  public static LocalList aList(Instant asOf, ToldSubject... subjects) {
    var list = noList();
    for (var subject : subjects) {
      list.put(subject);
    }
    list.inForce(new ToldVersion(7, asOf, subjects.length, asOf), new ListMark("topic", 7));
    return list;
  }

  /** Listed by name and full date of birth, with a passport. */
  public static ToldSubject azharAlMithali() {
    return person(
        "un:990001",
        "AZHAR QASIM AL-MITHALI",
        "PRIMARY",
        LocalDate.of(1979, 3, 14),
        "X90010017",
        "IRQ");
  }

  /** A listed person. */
  public static ToldSubject person(
      String id,
      String name,
      String quality,
      @Nullable LocalDate born,
      String number,
      @Nullable String state) {
    return new ToldSubject(
        id,
        "PERSON",
        "un",
        "SAMPLE." + id,
        "Sample",
        List.of(new ToldSubject.Name(name, quality)),
        born == null ? List.of() : List.of(new ToldSubject.Birth("EXACT", born, born)),
        List.of("IRQ"),
        List.of(new ToldSubject.Document("Passport", number, state)),
        null,
        null);
  }

  /** The same person, listed with a handling and until a day. */
  public static ToldSubject asking(
      ToldSubject subject, String handling, @Nullable LocalDate expiresOn) {
    return new ToldSubject(
        subject.id(),
        subject.kind(),
        subject.source(),
        subject.reference(),
        subject.regime(),
        subject.names(),
        subject.births(),
        subject.nationalities(),
        subject.documents(),
        handling,
        new ToldSubject.Mandate("Order 1/2026", "Court", "yellow", null, expiresOn));
  }
}
