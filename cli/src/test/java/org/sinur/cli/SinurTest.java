package org.sinur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SinurTest {

  private static final String ID = "7b1f3a52-0000-7000-8000-000000000001";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder = Path.of("");

  private final String root = System.getProperty("sinur.root");

  @BeforeEach
  void inACheckoutOfItsOwn() {
    System.setProperty("sinur.root", folder.toString());
  }

  @AfterEach
  void backInThisOne() {
    System.setProperty("sinur.root", root);
  }

  @Test
  void withoutACommandTheHelpIsShownAndNamesEveryCommand() {
    assertThat(sinur("--help")).isZero();
    assertThat(out.toString())
        .contains("demo", "up", "down", "status", "logs", "import", "screen", "evaluate", "bench")
        .contains("build", "test");
  }

  @Test
  void aMistypedCommandIsAnsweredWithTheNearest() {
    assertThat(sinur("statsu")).isEqualTo(2);
    assertThat(err.toString()).contains("Did you mean").contains("status");
  }

  @Test
  void whatIsNoIdIsSaidToBeNone() {
    assertThat(sinur("entry", "show", "nonsense")).isEqualTo(2);
    assertThat(err.toString()).contains("'nonsense' is not an id").doesNotContain("Exception");
  }

  @Test
  void aClosureAndASurgeOrderNeedTheActTheyAreMadeBy() {
    assertThat(sinur("closure", "record", "--crossing-point", "IQZUR")).isEqualTo(2);
    assertThat(err.toString()).contains("--issuer", "--number", "--direction", "--from");
    assertThat(sinur("surge", "propose", "--crossing-point", "IQZUR")).isEqualTo(2);
    assertThat(err.toString()).contains("--until", "--issuer");
    assertThat(sinur("surge", "confirm", "nonsense", "--note", "x")).isEqualTo(2);
    assertThat(err.toString()).contains("'nonsense' is not an id");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          alert raise --crossing-point IQIKH --indicator asks-for-help | 'asks-for-help' is none of documents-held-by-another, answers-prompted-by-another
          alert raise --crossing-point IQIKH --indicator threatened --urgency soon | 'soon' is none of immediate, today, routine
          alert find ID --note x --finding needy | 'needy' is none of under-assessment, in-need, not-in-need
          alert assess ID --instrument x --act flying | 'flying' is none of recruitment, transportation, transfer
          case open ID --contact pigeon | 'pigeon' is none of phone, message, in-person, through-body, none
          case consent ID --body x --language fa --given-by person --scope all | 'all' is none of identity, contact, alert
          case consent ID --body x --language fa --scope alert --given-by neighbour | 'neighbour' is none of person, parent-or-guardian
          case refer ID --consent ID --service money | 'money' is none of shelter, medical, psychosocial
          case feedback ID ID --told nothing | 'nothing' is none of arrived, did-not-arrive
          case close ID --outcome done | 'done' is none of supported, declined-help
          triage ask --crossing-point IQIKH --language de | 'de' is none of en, ar, ckb, kmr, fa
          refusal --state done | 'done' is none of proposed, confirmed, held, final, withdrawn, annulled
          refusal form ID --language de | 'de' is none of en, ar, ckb, kmr, fa, tr
          refusal propose --screening ID --ground A --facts x --language de | 'de' is none of en, ar, ckb, kmr, fa, tr
          stay --state left | 'left' is none of open, overstayed, closed, exit-missing, entry-missing
          closure record --direction in | 'in' is none of entry, exit
          closure record --travellers all | 'all' is none of nationals, foreigners, nationalities
          closure record --authority peshmerga | 'peshmerga' is none of federal, krg
          surge propose --leave-out name | 'name' is none of birth, sex, nationality, document, screening
          referral resolve ID fine --note x | 'fine' is none of not-the-listed-person, in-order
          crossing settle ID both --note x | 'both' is none of recorded, copy
          crossing correct ID --reason x --purpose fun | 'fun' is none of tourism, pilgrimage, business
          crossing correct ID --reason x --permit none | 'none' is none of visa, e-visa, visa-exemption
          lane open 4 --crossing-point IQIKH --travellers all | 'all' is none of everybody, nationals, foreigners
          queue observe --crossing-point IQIKH --waiting 4 --direction in | 'in' is none of entry, exit
          retention due --service dreams | 'dreams' is none of crossing-point, traveller-screening
          entry propose --handling arrest | 'arrest' is none of refer, detain, refuse-entry
          """)
  void aWordThatIsNoneIsAnsweredWithThoseThereAre(String line, String sentence) {
    assertThat(sinur(line.replace("ID", ID).split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(sentence).doesNotContain("Exception");
  }

  @Test
  void aMissingOptionIsNamed() {
    assertThat(sinur("screen")).isEqualTo(2);
    assertThat(err.toString()).contains("--mrz");
    assertThat(sinur("referral", "hand-over", "7b1f3a52-0000-7000-8000-000000000001")).isEqualTo(2);
    assertThat(err.toString()).contains("--note");
  }

  @Test
  void whoDecidesOnAnExitNamesTheEntryOrSaysThatThereIsNone() {
    assertThat(sinur("stay", "decide", ID, "--note", "x")).isEqualTo(2);
    assertThat(err.toString()).contains("--entry", "--no-entry");
    assertThat(sinur("stay", "decide", ID, "--note", "x", "--entry", ID, "--no-entry"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("mutually exclusive");
    assertThat(sinur("stay", "unmatched", "--help")).isZero();
    assertThat(out.toString().replace(System.lineSeparator(), "")).contains("./sinur stay decide");
  }

  @Test
  void rulesOfRetentionAreApprovedOrRejectedAndAHoldIsOnOneThing() {
    var decide = new String[] {"retention", "decide", "3", "--service", "crossing-point"};
    assertThat(sinur(with(decide, "--note", "x"))).isEqualTo(2);
    assertThat(err.toString()).contains("--approve", "--reject");
    assertThat(sinur(with(decide, "--note", "x", "--approve", "--reject"))).isEqualTo(2);
    assertThat(err.toString()).contains("mutually exclusive");
    var hold =
        new String[] {
          "retention", "hold", "--service", "crossing-point", "--ground", "x", "--ends-at", "x"
        };
    assertThat(sinur(with(hold, "--record-class", "crossing"))).isEqualTo(2);
    assertThat(err.toString()).contains("--record=ID");
    assertThat(
            sinur(
                with(
                    hold,
                    "--record-class crossing --record %s --crossing-point IQIKH --from x --until y"
                        .formatted(ID)
                        .split(" "))))
        .isEqualTo(2);
  }

  private static String[] with(String[] line, String... more) {
    return Stream.of(line, more).flatMap(Stream::of).toArray(String[]::new);
  }

  @Test
  void aBodyAcceptsOrDeclinesAndNotBoth() {
    assertThat(sinur("case", "answer", ID, ID, "--by", "x")).isEqualTo(2);
    assertThat(err.toString()).contains("--accepted", "--declined");
    assertThat(sinur("case", "answer", ID, ID, "--by", "x", "--accepted", "--declined", "full"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("mutually exclusive");
  }

  @Test
  void aPartThatIsNotThereIsAnsweredWithThoseThatAre() {
    assertThat(sinur("logs", "watchlists")).isEqualTo(1);
    assertThat(err.toString())
        .contains("no part called watchlists")
        .contains("traveller-screening");
  }

  @Test
  void aFileThatIsNotThereIsOneSentence() {
    assertThat(sinur("evaluate", "mrz", folder.resolve("none.csv").toString())).isEqualTo(1);
    assertThat(err.toString().lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "nowhere, https://border.example",
    "IQIKH, border example",
    "IQIKH, javascript:alert(1)",
  })
  void aPosterThatLeadsNowhereIsNotMade(String crossingPoint, String url) {
    var file = folder.resolve("poster.html");
    assertThat(
            sinur(
                "report",
                "poster",
                "--write",
                file.toString(),
                "--crossing-point",
                crossingPoint,
                "--url",
                url))
        .isEqualTo(1);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(file).doesNotExist();
  }

  @Test
  void anExportThatIsNoneIsOneSentence() {
    assertThat(sinur("verify-journal", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("./sinur journal export");
  }

  @Test
  void aListOfDocumentsThatIsNotThereIsOneSentence() {
    assertThat(
            sinur(
                "import",
                "documents",
                folder.resolve("none.csv").toString(),
                "--unattended",
                "--realm",
                "http://127.0.0.1:1/realms/sinur"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("none.csv cannot be read");
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(sinur("import", "document", "x.csv")).isEqualTo(2);
    assertThat(err.toString()).contains("Did you mean").contains("documents");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import un list.xml",
        "screen --mrz X|Y",
        "referral claim " + ID,
        "stay",
        "stay --state exit-missing",
        "stay --state EXIT_MISSING",
        "refusal --state held",
        "alert find " + ID + " --finding not-in-need --note x",
        "alert raise --crossing-point IQIKH --indicator threatened --indicator ASKS_FOR_PROTECTION",
        "triage ask --crossing-point IQIKH --screening " + ID + " --yes needs-doctor",
        "referral",
        "refusal",
        "alert",
        "body",
        "body show sample-shelter",
        "case",
        "case --overdue",
        "case open " + ID + " --no-child --asylum --state IRN,SYR",
        "case show " + ID,
        "case change " + ID + " --no-asylum --contact none",
        "case consent "
            + ID
            + " --body x --scope identity,contact --given-by person --language fa --interpreter",
        "case withdraw-consent " + ID + " " + ID,
        "case refer " + ID + " --consent " + ID + " --service shelter",
        "case letter " + ID + " " + ID,
        "case answer " + ID + " " + ID + " --declined full --by x",
        "case answer " + ID + " " + ID + " --accepted --by x",
        "case feedback " + ID + " " + ID + " --told arrived",
        "case close " + ID + " --outcome supported",
        "case reopen " + ID + " --note x",
        "report",
        "report --waiting --desk protection",
        "report show " + ID,
        "report take-up " + ID,
        "report answer " + ID + " --words x",
        "report pass-on " + ID + " --desk protection",
        "report close " + ID + " --outcome not-enough-known",
        "report reopen " + ID + " --note x",
        "closure",
        "surge",
        "crossing",
        "crossing --marked",
        "crossing show " + ID,
        "crossing copies --crossing-point IQIKH",
        "crossing settle " + ID + " copy --note x",
        "crossing correct " + ID + " --lane 4 --direction exit --reason x",
        "stay decide " + ID + " --no-entry --note x",
        "lane show --crossing-point IQIKH",
        "lane pause 4 --crossing-point IQIKH",
        "shift",
        "shift begin --crossing-point IQIKH --officer a@4",
        "shift end " + ID + " --handover x",
        "queue",
        "queue observe --crossing-point IQIKH --direction entry --waiting 40"
      })
  void withoutASuiteTheCommandSaysHowToSeeWhatRuns(String line) throws IOException {
    Files.writeString(folder.resolve("list.xml"), "<CONSOLIDATED_LIST/>");
    nobodyAnswers(
        Stream.of(line.replace("list.xml", folder.resolve("list.xml").toString()).split(" ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "instrument show NAME",
        "instrument show NAME --at-version 1",
        "import instrument NAME set.json",
        "alert assess " + ID + " --instrument NAME",
        "triage ask --crossing-point IQIKH --form NAME --yes needs-doctor",
        "lane show --crossing-point NAME",
        "crossing --crossing-point NAME",
        "flows --by NAME --at NAME",
      })
  void aNameMayHoldAnyCharactersBeforeTheServiceSaysWhatItThinksOfIt(String line)
      throws IOException {
    Files.writeString(folder.resolve("set.json"), "{}");
    nobodyAnswers(
        Stream.of(line.replace("set.json", folder.resolve("set.json").toString()).split(" "))
            .map(word -> word.equals("NAME") ? "a b/c?d|%" : word));
  }

  /** The command is carried out as far as it can be without a suite. */
  private void nobodyAnswers(Stream<String> line) throws IOException {
    var nobody = "http://127.0.0.1:" + portOfNobody() + "/realms/sinur";
    assertThat(
            sinur(
                Stream.concat(line, Stream.of("--unattended", "--realm", nobody))
                    .toArray(String[]::new)))
        .isEqualTo(1);
    assertThat(err.toString()).contains("does not answer").contains("./sinur status");
    assertThat(err.toString().lines()).hasSize(1);
  }

  private static int portOfNobody() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private int sinur(String... arguments) {
    var command = Sinur.commandLine();
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }
}
