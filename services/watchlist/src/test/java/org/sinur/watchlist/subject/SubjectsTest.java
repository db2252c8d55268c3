package org.sinur.watchlist.subject;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sinur.service.KeptJson;

class SubjectsTest {

  private final Subjects subjects =
      new Subjects(
          new KeptJson(
              new ObjectMapper()
                  .findAndRegisterModules()
                  .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)));

  /** What was kept before there was a handling has to compare equal to the same file read today. */
  @Test
  void aSubjectWithoutAHandlingIsWrittenAsItWasBeforeThereWasOne() {
    var written = subjects.write(subject(null, null));
    assertThat(written.content())
        .isEqualTo(
            """
            {"id":"un:1","kind":"PERSON","source":"un","reference":"X.1","regime":null,\
            "listedOn":"2024-02-01","names":[{"text":"A B","quality":"PRIMARY","note":null}],\
            "births":[],"sex":null,"nationalities":[],"placesOfBirth":[],"documents":[],\
            "addresses":[],"titles":[],"designations":[],"remarks":null}""");
    assertThat(subjects.read(written.content())).isEqualTo(subject(null, null));
  }

  @Test
  void aHandlingAndItsGroundAreWrittenAndReadBack() {
    var subject =
        subject(
            Handling.PROTECT,
            new Mandate("Art. 90", "NCB", "yellow", null, LocalDate.of(2030, 1, 1), null));
    var written = subjects.write(subject);
    assertThat(written.content())
        .endsWith(
            """
            "handling":"PROTECT","mandate":{"legalBasis":"Art. 90","requestingAuthority":"NCB",\
            "notice":"yellow","expiresOn":"2030-01-01"}}""");
    assertThat(subjects.read(written.content())).isEqualTo(subject);
    assertThat(written.fingerprint()).hasSize(64);
  }

  private static ListedSubject subject(@Nullable Handling handling, @Nullable Mandate mandate) {
    return new ListedSubject(
        "un:1",
        SubjectKind.PERSON,
        "un",
        "X.1",
        null,
        LocalDate.of(2024, 2, 1),
        List.of(new ListedName("A B", NameQuality.PRIMARY, null)),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        handling,
        mandate);
  }
}
