package org.sinur.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sinur.screening.Counter.as;
import static org.sinur.screening.Counter.composer;
import static org.sinur.screening.Counter.screen;
import static org.sinur.screening.ToldDocuments.row;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.traveldocument.StateCode;
import org.sinur.traveldocument.mrz.MrzFormat;

@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "traveller-screening"))
class ListedDocumentTest {

  private final TestServers servers = TestServers.running();
  private final ToldList list = new ToldList();
  private final ToldDocuments documents = new ToldDocuments();

  @BeforeEach
  void twoDocumentsAreListed() {
    list.tell("un:990001", ToldList.subject("un:990001", "AZHAR AL-MITHALI", "1979-03-14", "X9"));
    list.inForce(1, Instant.now());
    documents.page(17, row("IRQ", "L7654321", "STOLEN", "2024-02-01"));
    documents.page(19);
    documents.page(21);
    documents.page(18, row("IRQ", "O1234567", "STOLEN_BLANK", null));
    documents.inForce(2, Instant.now());
  }

  @Test
  void aListedDocumentRefersItsBearerAndSaysWhoIsToBeAsked() {
    var screening =
        present("IRQ", "L7654321")
            .body(
                "advice", is("REFER"),
                "reasons", contains("LISTED_DOCUMENT"),
                "matches", empty(),
                "listedDocuments", hasSize(1),
                "listedDocuments[0].document.source", is("sltd"),
                "listedDocuments[0].document.fraud", is("STOLEN"),
                "listedDocuments[0].document.date", is("2024-02-01"),
                "listedDocuments[0].document.requestingAuthority", is("Passports Directorate"),
                "listedDocuments[0].document.reference", is("C-1"),
                "listedDocuments[0].evidence.kind", contains("NUMBER_AGREES", "STATE_AGREES"),
                "listedDocuments[0].evidence[0].detail.how", is("SAME"),
                "documentList.usable", is("YES"),
                "documentList.held", is(2),
                "referral.cause", is("ADVICE"))
            .extract()
            .<String>path("id");
    as(Duty.AUDITOR, "*")
        .get("/screenings/{id}", screening)
        .then()
        .body(
            "listedDocuments[0].document.number", is("•••21"),
            "listedDocuments[0].document.reference", not("C-1"),
            "listedDocuments[0].document.requestingAuthority", is("Passports Directorate"),
            "listedDocuments[0].evidence[0].detail.size()", is(0));
  }

  @Test
  void theSameNumberOfAnotherStateIsAnotherDocument() {
    present("TUR", "L7654321").body("advice", is("CLEAR"), "listedDocuments", empty());
  }

  @Test
  void aConfusedCharacterIsLessCertainAndAVerifiedNumberIsNotConfused() {
    // its check digit verifies the number as read: another than the listed one
    present("IRQ", "01234567").body("advice", is("CLEAR"));
    var lines = composer(MrzFormat.TD3).documentNumber("01234567").lines();
    var refuted = lines.get(1).substring(0, 9) + "1" + lines.get(1).substring(10);
    assertThat(lines.get(1).charAt(9)).isNotEqualTo('1');
    screen(List.of(lines.get(0), refuted))
        .statusCode(201)
        .body(
            "reasons", hasItem("LISTED_DOCUMENT"),
            "listedDocuments[0].document.number", is("O1234567"),
            "listedDocuments[0].evidence[0].detail.how", not("SAME"),
            "listedDocuments[0].document.date", nullValue());
  }

  @Test
  void aDocumentTakenOffTheListIsClearAndOneThatIsAddedIsFound() {
    documents.page(17, row("IRQ", "N1112223", "REVOKED", null));
    documents.page(18);
    documents.inForce(1, Instant.now());
    present("IRQ", "L7654321").body("advice", is("CLEAR"));
    present("IRQ", "N1112223").body("listedDocuments[0].document.fraud", is("REVOKED"));
    assertThat(kept("select count(*) from kept_document_page")).isEqualTo("1");
  }

  @Test
  void nothingIsClearWhileTheListedDocumentsAreNotAtHand() {
    documents.inForce(3, Instant.now());
    present("IRQ", "K0000001")
        .body(
            "advice", is("NOT_CHECKED"),
            "reasons", contains("DOCUMENT_LIST_NOT_AT_HAND"),
            "documentList.usable", is("INCOMPLETE"));
    // what is found all the same is found
    present("IRQ", "L7654321")
        .body("advice", is("REFER"), "reasons", hasItem("DOCUMENT_LIST_NOT_AT_HAND"));
    documents.inForce(2, Instant.now().minus(Duration.ofHours(73)));
    present("IRQ", "K0000001")
        .body("advice", is("NOT_CHECKED"), "documentList.usable", is("TOO_OLD"));
  }

  @Test
  void aPageThatCannotBeReadLeavesWhatIsKnownAndOneThatIsMissingShows() {
    documents.damaged(17);
    documents.inForce(2, Instant.now());
    present("IRQ", "L7654321").body("reasons", contains("LISTED_DOCUMENT"));
    documents.damaged(19);
    documents.inForce(3, Instant.now());
    present("IRQ", "K0000001").body("documentList.usable", is("INCOMPLETE"));
  }

  @Test
  void aHeartbeatThatComesLateDoesNotTakeTheVersionBack() {
    var version = ToldDocuments.atHand("version.version");
    documents.mark(Long.parseLong(version) - 1, 9, Instant.now());
    documents.page(21, row("IRQ", "M0000001", "LOST", null));
    Awaitility.await().until(() -> ToldDocuments.atHand("held").equals("3"));
    assertThat(ToldDocuments.atHand("version.version")).isEqualTo(version);
    documents.page(21);
    documents.inForce(2, Instant.now());
  }

  @Test
  void whatIsHeardIsKeptForAStartWithoutHeadquarters() {
    assertThat(kept("select version || ' ' || documents from kept_documents"))
        .isEqualTo(ToldDocuments.atHand("version.version") + " 2");
    assertThat(
            kept(
                "select string_agg(cast(page as text), ' ' order by page) from kept_document_page"))
        .isEqualTo("17 18");
  }

  private String kept(String query) {
    return servers.ask("traveller-screening", query);
  }

  private static ValidatableResponse present(String state, String number) {
    return screen(
            composer(MrzFormat.TD3)
                .issuingState(new StateCode(state))
                .documentNumber(number)
                .lines())
        .statusCode(201);
  }
}
