package org.sinur.traveldocument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class DocumentSealTest {

  private static final UUID OCCASION = UUID.fromString("019aa000-0000-7000-8000-000000000001");

  @Test
  void oneDocumentOnOneOccasionHasOneSeal() {
    assertThat(DocumentSeal.of(OCCASION, "IRQ", "A1234567"))
        .isEqualTo(DocumentSeal.of(OCCASION, "IRQ", "A1234567"));
  }

  @Test
  void anotherNumberStateOrOccasionHasAnother() {
    assertThat(DocumentSeal.of(OCCASION, "IRQ", "A1234567"))
        .isNotEqualTo(DocumentSeal.of(OCCASION, "IRQ", "A1234568"))
        .isNotEqualTo(DocumentSeal.of(OCCASION, "IRN", "A1234567"))
        .isNotEqualTo(DocumentSeal.of(UUID.randomUUID(), "IRQ", "A1234567"));
  }

  @Test
  void theSealDoesNotShowTheNumber() {
    assertThat(DocumentSeal.of(OCCASION, "IRQ", "A1234567").value())
        .matches("[0-9a-f]{64}")
        .doesNotContain("1234567");
  }
}
