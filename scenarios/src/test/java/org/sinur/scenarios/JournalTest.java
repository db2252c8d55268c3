package org.sinur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sinur.cli.journal.JournalDownload;
import org.sinur.cli.journal.JournalExport;
import org.sinur.cli.journal.JournalFault;
import org.sinur.cli.journal.JournalVerdict;
import org.sinur.cli.journal.JournalVerifier;
import org.sinur.cli.journal.KeptCheckpoint;
import org.sinur.transparency.VerifierKey;

/** Whoever owns a database changes what was journalled; an auditor finds it, offline. */
@Order(2)
class JournalTest {

  private static final String LOG = "/api/oversight/log";

  private static final Suite SUITE = Suite.running();

  @TempDir Path folder;

  /** What was journalled before a checkpoint was signed twice is under the second. */
  @BeforeAll
  static void somethingWasJournalledAndSigned() {
    for (var service : Outside.SERVICES) {
      for (int i = 0; i < 3; i++) {
        SUITE.gateway("demo-auditor").get("/api/%s/journal?limit=1".formatted(service)).orFail();
      }
    }
    for (int i = 0; i < 2; i++) {
      var before = signedSize();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                SUITE.gateway("demo-auditor").get("/api/watchlist/journal?limit=1").orFail();
                return signedSize() > before;
              });
    }
  }

  @Test
  void whatNobodyTouchedIsFoundToBeSo() {
    var verdict = verify();
    assertThat(verdict.faults()).isEmpty();
    assertThat(verdict.records()).isGreaterThan(10);
    assertThat(verdict.journals().keySet()).containsAll(Outside.SERVICES);
  }

  @Test
  void whoSignedInAtTheRealmIsInTheJournal() {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                journal("oversight")
                    .anyMatch(
                        line ->
                            line.contains("\"SIGNED_IN\"")
                                && line.contains("\"service-account-demo-auditor\"")));
  }

  @Test
  void theCaseThatAnAuditorNamesReachesTheServiceAndItsJournal() {
    SUITE
        .gateway("demo-auditor", "court-order 114/2026")
        .get("/api/watchlist/subjects?limit=1")
        .orFail();
    assertThat(journal("watchlist"))
        .anyMatch(
            line -> line.contains("\"UNMASKED\"") && line.contains("\"court-order 114/2026\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "watchlist",
        "traveller-screening",
        "crossing-point",
        "trafficking-alert",
        "oversight"
      })
  void oneByteOfAnEntryIsFoundAndLocated(String service) throws SQLException {
    var id = anEntry(service);
    tampered(
        service,
        "update journal set actor_name = actor_name || 'x' where id = '%s'".formatted(id),
        "update journal set actor_name = left(actor_name, -1) where id = '%s'".formatted(id),
        () ->
            assertThat(faults())
                .singleElement()
                .asString()
                .startsWith(service + ": entry " + id)
                .contains("is not what was logged at leaf"));
  }

  @Test
  void anEntryThatWasTakenOutIsFoundAndLocated() throws SQLException {
    var id = anEntry("watchlist");
    tampered(
        "watchlist",
        "create table hidden as select * from journal where id = '%s'; delete from journal where id = '%s'"
            .formatted(id, id),
        "insert into journal select * from hidden; drop table hidden",
        () ->
            assertThat(faults())
                .singleElement()
                .asString()
                .matches("watchlist: the entry that was logged at leaf [\\d,]+ is missing"));
  }

  @Test
  void twoEntriesWhoseContentsWereSwappedAreFound() throws SQLException {
    var swap =
        """
        update journal j set action = o.action, record_ids = o.record_ids, request_id = o.request_id
        from (select id, action, record_ids, request_id,
                     lead(id) over (order by id) as next, lag(id) over (order by id) as previous
              from (select * from journal order by id limit 2) two) o
        where j.id = coalesce(o.next, o.previous)
        """;
    tampered(
        "traveller-screening",
        swap,
        swap,
        () ->
            assertThat(faults())
                .hasSize(2)
                .allMatch(fault -> fault.contains("is not what was logged at leaf")));
  }

  @Test
  void aRecordOfTheLogThatWasAlteredIsFoundAndLocated() throws SQLException {
    tampered(
        "oversight",
        "create table kept as select position, digest from log_entry where position = 1;"
            + " update log_entry set digest = sha256(digest) where position = 1",
        "update log_entry e set digest = k.digest from kept k where k.position = e.position;"
            + " drop table kept",
        () ->
            assertThat(faults())
                .anyMatch(
                    f -> f.matches("log: it is not what was signed, from between leaf [01] .*"))
                .anyMatch(f -> f.endsWith("is not what was logged at leaf 1")));
  }

  @Test
  void aLogThatWasPutBackIsFoundByACheckpointThatWasKept() throws IOException {
    var kept = checkpoint();
    JournalDownload.into(folder, SUITE.gateway("demo-auditor"));
    var export = new JournalExport(folder);
    var records = Files.readAllLines(folder.resolve("log"));
    Files.write(folder.resolve("log"), records.subList(0, records.size() - 1));
    assertThat(verify(export, List.of(kept)).faults())
        .extracting(JournalFault::what)
        .anyMatch(what -> what.contains("was signed: it was put back or cut off"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "watchlist",
        "traveller-screening",
        "crossing-point",
        "trafficking-alert",
        "oversight"
      })
  void noServiceMayChangeOrDeleteWhatItJournalled(String service) {
    for (var statement :
        List.of("update journal set actor_id = 'x'", "delete from journal", "truncate journal")) {
      assertThatThrownBy(() -> SUITE.asService(service, statement))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"log_entry", "tile", "checkpoint"})
  void theLogItselfMayNotChangeOrDeleteWhatItHolds(String table) {
    assertThatThrownBy(() -> SUITE.asService("oversight", "delete from " + table))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  private static String checkpoint() {
    return SUITE.gateway("demo-auditor").get(LOG + "/checkpoint").orFail().body().asText();
  }

  private static long signedSize() {
    return Long.parseLong(checkpoint().lines().toList().get(1));
  }

  /** An entry that is in the log for sure: the first. */
  private String anEntry(String service) throws SQLException {
    try (var connection = SUITE.stack().database(service);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select id from journal order by id limit 1")) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Stream<String> journal(String service) {
    return SUITE
        .gateway("demo-auditor")
        .get("/api/%s/journal?limit=5000".formatted(service))
        .orFail()
        .body()
        .asText()
        .lines();
  }

  /** Does what only the owner of the machine can, and undoes it. */
  private void tampered(String service, String change, String back, Runnable check)
      throws SQLException {
    force(service, change);
    try {
      check.run();
    } finally {
      force(service, back);
    }
    assertThat(verify().faults()).isEmpty();
  }

  private void force(String service, String sql) throws SQLException {
    try (var connection = SUITE.stack().database(service);
        var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica; " + sql);
    }
  }

  private List<String> faults() {
    return verify().faults().stream().map(JournalFault::toString).toList();
  }

  private JournalVerdict verify() {
    JournalDownload.into(folder, SUITE.gateway("demo-auditor"));
    return verify(new JournalExport(folder), List.of());
  }

  private static JournalVerdict verify(JournalExport export, List<String> kept) {
    try {
      var key = VerifierKey.parse(Files.readString(export.key()).strip());
      var checkpoints = new ArrayList<KeptCheckpoint>();
      for (var note : kept) {
        checkpoints.add(new KeptCheckpoint("kept", note));
      }
      return JournalVerifier.verify(key, export, checkpoints);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
