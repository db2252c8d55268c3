package org.sinur.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sinur.screening.ToldDocuments.row;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;

/** Kafka has lost the lists' topics, and headquarters tells them again on new ones. */
@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "traveller-screening"))
class TopicMadeAnewTest {

  private static final String DATABASE = "traveller-screening";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String ONE = "un:990071";
  private static final String TWO = "un:990072";
  private static final String THREE = "un:990073";

  private final TestServers servers = TestServers.running();

  @BeforeEach
  void threeAreListedAndTwoDocuments() {
    var documents = new ToldDocuments();
    documents.page(41, row("IRQ", "M1000001", "LOST", null));
    documents.page(42, row("IRQ", "M1000002", "LOST", null));
    documents.inForce(2, Instant.now());
    var list = new ToldList();
    for (var id : List.of(ONE, TWO, THREE)) {
      list.tell(id, ToldList.subject(id, "QADIR TOFIQ", "1950-01-01", "X90010092"));
    }
    list.inForce(3, Instant.now());
  }

  @AfterEach
  void nothingIsListed() {
    var list = new ToldList();
    List.of(ONE, TWO).forEach(id -> list.tell(id, null));
    var documents = new ToldDocuments();
    documents.page(41);
    documents.inForce(0, Instant.now());
    list.inForce(0, Instant.now());
  }

  @Test
  void whatTheNewTopicsHoldTakesThePlaceOfWhatWasAtHandOnceItIsWhole() {
    var before = held("/list");
    lose("watchlist.subjects", "watchlist.documents");
    var list = new ToldList();
    var documents = new ToldDocuments();
    list.tell(ONE, ToldList.subject(ONE, "QADIR TOFIQ", "1950-01-01", "X90010092"));
    await().atMost(PATIENCE).until(() -> kept("select next_offset from kept_list").equals("1"));
    assertThat(held("/list")).as("what was at hand stays in use meanwhile").isEqualTo(before);
    list.tell(TWO, ToldList.subject(TWO, "QADIR TOFIQ", "1950-01-01", "X90010092"));
    list.inForce(2, Instant.now());
    await().atMost(PATIENCE).until(() -> held("/list") == 2);
    assertThat(kept("select count(*) from kept_subject")).isEqualTo("2");

    documents.page(41, row("IRQ", "M1000001", "LOST", null));
    documents.inForce(1, Instant.now());
    await().atMost(PATIENCE).until(() -> held("/document-list") == 1);
    assertThat(kept("select count(*) from kept_document_page")).isEqualTo("1");
  }

  private void lose(String... topics) {
    try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers.kafka()))) {
      admin.deleteTopics(List.of(topics)).all().get();
      await()
          .atMost(PATIENCE)
          .until(
              () -> admin.listTopics().names().get().stream().noneMatch(Set.of(topics)::contains));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int held(String list) {
    return Counter.as(Duty.HQ_ANALYST, "*").get(list).jsonPath().getInt("held");
  }

  private String kept(String query) {
    return servers.ask(DATABASE, query);
  }
}
