package org.sinur.screening.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sinur.listeddocuments.PresentedDocument;
import org.sinur.listeddocuments.Proof;
import org.sinur.traveldocument.StateCode;

class SubjectDocumentsTest {

  private final SubjectDocuments documents = new SubjectDocuments();

  @Test
  void aNumberMatchesWhenTheStatesAgreeOrTheListNamesNone() {
    documents.put(null, aSubject("a", "X90010017", "IRQ"));
    documents.put(null, aSubject("b", "X90010017", "SYR"));
    documents.put(null, aSubject("c", "X90010017", null));
    documents.put(null, aSubject("d", "X90010017", "Iraq"));
    assertThat(find("X90010017", "IRQ")).containsExactlyInAnyOrder("a", "c", "d");
    assertThat(find("x9001 0017", null)).hasSize(4);
    assertThat(find("X90010018", "IRQ")).isEmpty();
  }

  @Test
  void aSubjectThatIsTakenOutIsNoLongerFound() {
    var subject = aSubject("a", "X90010017", "IRQ");
    documents.put(null, subject);
    documents.put(null, aSubject("b", "X90010017", "IRQ"));
    documents.remove(subject);
    assertThat(find("X90010017", "IRQ")).containsExactly("b");
    documents.put(null, subject);
    assertThat(find("X90010017", "IRQ")).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void aSubjectWhoseDocumentsChangeIsFoundByThoseItHasNow() {
    var before = aSubject("a", "X90010017", "IRQ");
    documents.put(null, before);
    documents.put(before, aSubject("a", "X90010018", "IRQ"));
    assertThat(find("X90010017", "IRQ")).isEmpty();
    assertThat(find("X90010018", "IRQ")).containsExactly("a");
  }

  private List<String> find(String number, @Nullable String state) {
    return documents
        .find(
            new PresentedDocument(
                number, state == null ? null : new StateCode(state), new Proof.Missing()))
        .stream()
        .map(SubjectDocuments.Found::subjectId)
        .toList();
  }

  private static ToldSubject aSubject(String id, String number, @Nullable String state) {
    return new ToldSubject(
        id,
        "PERSON",
        "un",
        "REF",
        null,
        List.of(new ToldSubject.Name("SOMEBODY", "PRIMARY")),
        List.of(),
        List.of(),
        List.of(new ToldSubject.Document("Passport", number, state)),
        null,
        null);
  }
}
