package org.sinur.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordVerifierTest {

  private final PlainTree plain = PlainTree.of(300);
  private final List<byte[]> records =
      new ArrayList<>(IntStream.range(0, 300).mapToObj(plain::record).toList());

  @Test
  void theRecordsOfEveryHeadAreProvedAndOthersBeyondAreCounted() {
    for (int size = 0; size <= 300; size++) {
      assertThat(verdict(plain.head(size))).isEqualTo(new RecordVerdict.Proven(300 - size));
    }
  }

  @Test
  void recordsThatAreMissingAreCounted() {
    var verifier = new RecordVerifier(plain.head(300));
    for (int read = 0; read < 300; read++) {
      assertThat(verifier.verdict()).isEqualTo(new RecordVerdict.Missing(300 - read));
      verifier.read(records.get(read));
    }
    assertThat(verifier.verdict()).isEqualTo(new RecordVerdict.Proven(0));
  }

  @Test
  void anyBitAnyOrderAndAnyGapMakeADifference() {
    var head = plain.head(300);
    for (int i = 0; i < 300; i++) {
      byte[] right = records.get(i);
      byte[] wrong = right.clone();
      wrong[i % right.length] ^= (byte) (1 << (i % 8));
      records.set(i, wrong);
      assertThat(verdict(head)).isInstanceOf(RecordVerdict.Different.class);
      records.set(i, right);
      if (i > 0) {
        Collections.swap(records, i - 1, i);
        assertThat(verdict(head)).isInstanceOf(RecordVerdict.Different.class);
        Collections.swap(records, i - 1, i);
      }
      records.add(i, right);
      assertThat(verdict(head))
          .isInstanceOf(i == 299 ? RecordVerdict.Proven.class : RecordVerdict.Different.class);
      records.remove(i);
      records.remove(i);
      assertThat(verdict(head)).isEqualTo(new RecordVerdict.Missing(1));
      records.add(i, right);
    }
    assertThat(verdict(head)).isEqualTo(new RecordVerdict.Proven(0));
  }

  @Test
  void aDifferenceSaysWhichRootTheRecordsMake() {
    var claimed = new TreeHead(200, Hash.ofLeaf(new byte[0]));
    assertThat(verdict(claimed)).isEqualTo(new RecordVerdict.Different(plain.root(0, 200)));
  }

  @Test
  void twoHashesAreNoRecordInPlaceOfTheTwoRecords() {
    var node = new byte[64];
    plain.root(0, 1).write(node, 0);
    plain.root(1, 2).write(node, 32);
    var verifier = new RecordVerifier(new TreeHead(1, plain.root(0, 2)));
    verifier.read(node);
    assertThat(verifier.verdict()).isInstanceOf(RecordVerdict.Different.class);
  }

  private RecordVerdict verdict(TreeHead head) {
    var verifier = new RecordVerifier(head);
    records.forEach(verifier::read);
    return verifier.verdict();
  }
}
