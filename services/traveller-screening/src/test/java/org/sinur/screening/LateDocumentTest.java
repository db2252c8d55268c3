package org.sinur.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sinur.screening.Counter.as;
import static org.sinur.screening.Counter.composer;
import static org.sinur.screening.Counter.resolve;
import static org.sinur.screening.Counter.screen;
import static org.sinur.screening.Rescreened.screening;
import static org.sinur.screening.ToldDocuments.row;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.traveldocument.StateCode;
import org.sinur.traveldocument.mrz.MrzFormat;

/** Whoever was screened before the document was listed is referred where that was. */
@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "traveller-screening"))
class LateDocumentTest {

  private static final String DATABASE = "traveller-screening";
  private static final int PAGE = 31;
  private static final int ANOTHER_PAGE = 32;

  private final TestServers servers = TestServers.running();
  private final ToldList list = new ToldList();
  private final ToldDocuments documents = new ToldDocuments();
  private final String number =
      "T%07d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 9_999_999));

  @BeforeEach
  void noDocumentIsListed() {
    list.inForce(0, Instant.now());
    documents.areAtHand();
  }

  @AfterEach
  void noDocumentIsListedAnyMore() {
    documents.page(PAGE);
    documents.page(ANOTHER_PAGE);
    documents.inForce(0, Instant.now());
    servers.execute(DATABASE, "update screening set occurred_at = occurred_at - interval '1 year'");
  }

  @Test
  void theBearerOfADocumentThatIsListedAfterwardsIsReferred() {
    var screening = cleared();
    listed("STOLEN");
    var later = Rescreened.found(screening, 1);
    assertThat(later.getString("advice")).as("the screening itself stays").isEqualTo("CLEAR");
    assertThat(later.getList("listedDocuments")).isEmpty();
    assertThat(later.getString("lateMatches[0].reason")).isEqualTo("LISTED_DOCUMENT");
    assertThat(later.getString("lateMatches[0].listedDocument.document.number")).isEqualTo(number);
    assertThat(later.getString("lateMatches[0].listedDocument.document.fraud")).isEqualTo("STOLEN");
    assertThat(later.<Object>get("lateMatches[0].match")).as("nothing of the bearer").isNull();
    assertThat(later.getLong("lateMatches[0].listVersion")).isEqualTo(ToldDocuments.version());
    assertThat(later.getString("referral.cause")).isEqualTo("LIST_CHANGED");
    assertThat(later.getString("referral.crossingPoint")).isEqualTo("IQIKH");
    assertThat(
            servers.ask(
                DATABASE,
                "select actor_id from journal where record_type = 'late-match' and '%s' = any(record_ids)"
                    .formatted(screening)))
        .isEqualTo("service:traveller-screening");
  }

  @Test
  void anotherStatesDocumentOfThatNumberIsNone() {
    var screening = cleared();
    documents.page(PAGE, row("SYR", number, "STOLEN", null));
    documents.inForce(1, Instant.now());
    Rescreened.byDocuments(ToldDocuments.version());
    screening(screening).body("lateMatches", empty(), "referral", nullValue());
  }

  @Test
  void whatWasFoundAtTheCounterIsNotFoundAgain() {
    listed("LOST");
    var screening = present().body("advice", is("REFER")).extract().jsonPath().getString("id");
    documents.page(
        PAGE, row("IRQ", number, "LOST", "2026-01-01"), row("IRQ", "T0000000", "LOST", null));
    documents.inForce(2, Instant.now());
    Rescreened.byDocuments(ToldDocuments.version());
    screening(screening).body("lateMatches", empty(), "referral.cause", is("ADVICE"));
  }

  @Test
  void whatIsHeardAgainIsFoundOnceAlsoAfterTheSecondLineHasDecided() {
    var screening = cleared();
    listed("STOLEN");
    resolve(Rescreened.found(screening, 1).getString("referral.id"), "*", "IN_ORDER")
        .statusCode(200);
    listed("STOLEN");
    Rescreened.byDocuments(ToldDocuments.version());
    // as after a crash: how far travellers were held against the documents was not kept
    servers.execute(
        DATABASE, "update rescreened set documents_topic_id = '', documents_up_to = -1");
    documents.inForce(1, Instant.now());
    Rescreened.byDocuments(ToldDocuments.version());
    screening(screening).body("lateMatches", hasSize(1), "referral.state", is("RESOLVED"));
    assertThat(
            servers.ask(
                DATABASE,
                "select count(*) from journal where record_type = 'late-match' and '%s' = any(record_ids)"
                    .formatted(screening)))
        .isEqualTo("1");
  }

  @Test
  void whatALostDocumentBecomesIsAnotherMatter() {
    var screening = cleared();
    listed("LOST");
    Rescreened.found(screening, 1);
    listed("STOLEN");
    assertThat(
            Rescreened.found(screening, 2)
                .getString("lateMatches[1].listedDocument.document.fraud"))
        .isEqualTo("STOLEN");
  }

  @Test
  void aDocumentThatIsWithdrawnBeforeItWasHeldAgainstAnybodyRefersNobody() {
    var screening = cleared();
    try (var _ = new AnotherReplica()) {
      listed("STOLEN");
      documents.page(PAGE);
      documents.inForce(0, Instant.now());
    }
    Rescreened.byDocuments(ToldDocuments.version());
    screening(screening).body("lateMatches", empty(), "referral", nullValue());
  }

  @Test
  void whileAnotherReplicaIsAtItNothingIsDoneAndWhenItFallsItIsDoneOnce() {
    var screening = cleared();
    try (var _ = new AnotherReplica()) {
      listed("STOLEN");
      await()
          .during(Duration.ofSeconds(2))
          .atMost(Duration.ofSeconds(5))
          .untilAsserted(() -> screening(screening).body("lateMatches", empty()));
    }
    Rescreened.found(screening, 1);
  }

  @Test
  void whoWasScreenedByOlderDocumentsAfterTheChangeIsFoundAllTheSame() {
    var screening = cleared();
    servers.execute(
        DATABASE,
        "update screening set occurred_at = now() - interval '100 days' where id = '%s'"
            .formatted(screening));
    listed("STOLEN");
    Rescreened.byDocuments(ToldDocuments.version());
    screening(screening).body("lateMatches", empty());
    servers.execute(
        DATABASE, "update screening set occurred_at = now() where id = '%s'".formatted(screening));
    Rescreened.found(screening, 1);
  }

  @Test
  void whoWaitsAlreadyKeepsTheReferralWhichHasToBeReadAgain() {
    var screening = cleared();
    var referral = Counter.refer(screening).statusCode(201).extract().jsonPath().getString("id");
    var read =
        as(Duty.SECOND_LINE_OFFICER, "IQIKH").get("/referrals/" + referral).getHeader("ETag");
    listed("STOLEN");
    assertThat(Rescreened.found(screening, 1).getString("lateMatches[0].referralId"))
        .isEqualTo(referral);
    resolve(referral, read, "IN_ORDER").statusCode(412);
    var now = as(Duty.SECOND_LINE_OFFICER, "IQIKH").get("/referrals/" + referral).getHeader("ETag");
    resolve(referral, now, "IN_ORDER").statusCode(200);
  }

  @Test
  void anAuditorSeesThatAndWhyButNotWhichDocument() {
    var screening = cleared();
    listed("STOLEN");
    Rescreened.found(screening, 1);
    as(Duty.AUDITOR, "*")
        .get("/screenings/" + screening)
        .then()
        .body(
            "lateMatches[0].reason", is("LISTED_DOCUMENT"),
            "lateMatches[0].listedDocument.document.number", is("•••" + number.substring(6)),
            "lateMatches[0].listedDocument.document.fraud", is("STOLEN"),
            "lateMatches[0].listedDocument.document.reference", not("C-1"),
            "lateMatches[0].listedDocument.evidence.detail.collect { it.size() }.sum()", is(0));
  }

  @Test
  void aKeyThatIsNoPagesLeavesTheOthersHeard() {
    documents.say("no-page", "{}");
    var screening = cleared();
    listed("STOLEN");
    Rescreened.found(screening, 1);
  }

  @Test
  void whatCameOfItCanBeReadAtHeadquarters() {
    cleared();
    listed("STOLEN");
    var made = Rescreened.byDocuments(ToldDocuments.version());
    assertThat(made.getInt("[0].documentPages")).isPositive();
    assertThat(made.getInt("[0].subjects")).isZero();
    assertThat(made.getInt("[0].travellers")).isEqualTo(1);
    assertThat(made.getInt("[0].found")).isEqualTo(1);
  }

  /** One that has begun and not ended: it holds the row that says how far travellers were held. */
  private final class AnotherReplica implements AutoCloseable {

    private final Connection connection;

    AnotherReplica() {
      try {
        connection =
            DriverManager.getConnection(servers.jdbc(DATABASE), "postgres", TestServers.PASSWORD);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
          statement.execute("select * from rescreened for update");
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      try {
        connection.rollback();
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void listed(String fraud) {
    documents.page(PAGE, row("IRQ", number, fraud, "2026-01-01"));
    documents.page(ANOTHER_PAGE, row("TUR", number, fraud, null));
    documents.inForce(2, Instant.now());
  }

  private String cleared() {
    return present().body("advice", is("CLEAR")).extract().jsonPath().getString("id");
  }

  private ValidatableResponse present() {
    return screen(
            composer(MrzFormat.TD3)
                .issuingState(new StateCode("IRQ"))
                .documentNumber(number)
                .lines())
        .statusCode(201);
  }
}
