package org.sinur.screening.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sinur.screening.document.DocumentFixtures.page;
import static org.sinur.screening.document.DocumentFixtures.row;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sinur.listeddocuments.PresentedDocument;
import org.sinur.listeddocuments.Proof;
import org.sinur.screening.list.ListStatus.Usable;
import org.sinur.traveldocument.StateCode;

class LocalDocumentsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final LocalDocuments documents = DocumentFixtures.neverHeard(NOW);

  @Test
  void headquartersThatWasNeverHeardIsNotAHeadquartersWithoutAList() {
    assertThat(documents.status().usable()).isEqualTo(Usable.MISSING);
    DocumentFixtures.none(documents, NOW);
    assertThat(documents.status().usable()).isEqualTo(Usable.YES);
  }

  @Test
  void aDocumentThatIsListedTwiceIsFoundTwice() {
    put(3, page(row("sltd", "A1", "LOST"), row("national-documents", "A1", "STOLEN")));
    assertThat(documents.find(presented("A1")))
        .extracting(match -> match.document().source())
        .containsExactlyInAnyOrder("sltd", "national-documents");
    put(3, page(row("sltd", "A1", "LOST")));
    assertThat(documents.find(presented("A1"))).hasSize(1);
    documents.remove(3);
    assertThat(documents.find(presented("A1"))).isEmpty();
    assertThat(documents.status().held()).isZero();
  }

  @Test
  void itCanBeAskedOnWhichPagesADocumentIsWithoutReadingThem() {
    put(3, page(row("sltd", "A1", "LOST")));
    put(4, page(row("sltd", "B2", "LOST")));
    assertThat(documents.mayBeOn(Set.of(3, 5), presented("A1"))).isTrue();
    assertThat(documents.mayBeOn(Set.of(4, 5), presented("A1"))).isFalse();
  }

  @Test
  void whatWasKeptIsFoundAsIfItHadBeenHeard() {
    documents.load(Map.of(3, page(row("sltd", "A1", "LOST")), 4, page(row("sltd", "B2", "LOST"))));
    assertThat(documents.status().held()).isEqualTo(2);
    put(4, page(row("sltd", "C3", "LOST")));
    assertThat(documents.find(presented("A1"))).hasSize(1);
    assertThat(documents.find(presented("B2"))).isEmpty();
    assertThat(documents.find(presented("C3"))).hasSize(1);
  }

  private void put(int number, DocumentPage page) {
    DocumentFixtures.put(documents, number, page);
  }

  private static PresentedDocument presented(String number) {
    return new PresentedDocument(number, new StateCode("IRQ"), new Proof.Verified());
  }
}
