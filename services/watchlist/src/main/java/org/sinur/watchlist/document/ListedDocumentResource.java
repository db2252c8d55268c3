package org.sinur.watchlist.document;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.journal.Journal;
import org.sinur.listeddocuments.DocumentNumber;
import org.sinur.problem.FieldError;
import org.sinur.problem.ProblemException;
import org.sinur.problem.RequestProblem;
import org.sinur.traveldocument.DocumentSeal;

/**
 * What the lists say of one document. The question is a body, because a document's number does not
 * belong in an address.
 */
@Path("listed-documents")
@Tag(name = "Documents")
class ListedDocumentResource {

  private final Documents documents;
  private final Listings listings;
  private final Journal journal;
  private final CurrentCaller caller;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  ListedDocumentResource(
      Documents documents, Listings listings, Journal journal, CurrentCaller caller) {
    this.documents = documents;
    this.listings = listings;
    this.journal = journal;
    this.caller = caller;
  }

  /**
   * Which document is asked about.
   *
   * @param number its number; what parts it does not count
   * @param issuingState who issued it, by its ICAO code
   * @param type what kind of document; absent for any
   * @param at as of which moment; absent for now
   */
  @Schema(name = "DocumentLookup")
  record Lookup(
      @NotBlank @Size(max = 100) String number,
      @NotNull @Pattern(regexp = "[A-Z]{1,3}") String issuingState,
      @Nullable DocumentType type,
      @Nullable Instant at) {

    private Set<DocumentType> types() {
      return type == null ? EnumSet.allOf(DocumentType.class) : EnumSet.of(type);
    }

    private DocumentNumber documentNumber() {
      return DocumentNumber.read(number)
          .orElseThrow(
              () ->
                  ProblemException.of(
                      RequestProblem.INVALID_FIELD,
                      null,
                      List.of(
                          new FieldError(
                              "/number",
                              "must have 1 to %d letters A to Z or figures"
                                  .formatted(DocumentNumber.LONGEST)))));
    }
  }

  /**
   * What the lists say.
   *
   * @param version the version that says so; 0 before the first
   * @param publishedAt since when that is or was in force; null before the first
   * @param listed whether the document is, or was then, on a list
   * @param listings what each source says
   * @param masked whether personal data are masked
   */
  @Schema(name = "DocumentLookupAnswer")
  record Answer(
      long version,
      @Nullable Instant publishedAt,
      boolean listed,
      List<Listing> listings,
      boolean masked) {}

  @POST
  @Path("lookup")
  @Operation(
      summary = "What the lists say, or said at a moment, of one document",
      description =
          """
          By number and issuing State exactly; confused characters are looked for at the counter alone. The document being listed \
          says nothing of its bearer. Each look is journalled, under a seal of the document.""")
  @RolesAllowed({Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithTransaction
  public Uni<Answer> lookUp(@NotNull @Valid Lookup body) {
    var number = body.documentNumber();
    return (body.at() == null ? documents.inForce() : documents.inForceAt(body.at()))
        .flatMap(
            version ->
                listings
                    .of(number, body.issuingState(), body.types(), version.version())
                    .map(found -> answer(version, found)))
        .call(() -> journal(number, body.issuingState()));
  }

  private Answer answer(DocumentVersion version, List<Listing> found) {
    var masked = caller.get().seesMasked();
    return new Answer(
        version.version(),
        version.publishedAt(),
        !found.isEmpty(),
        masked ? found.stream().map(Listing::masking).toList() : found,
        masked);
  }

  /** Whether somebody looked for a certain document can be told by the seal, and nothing else. */
  private Uni<Void> journal(DocumentNumber number, String issuingState) {
    var look = ids.generate();
    return journal.viewed(
        "listed-document",
        List.of(look, DocumentSeal.of(look, issuingState, number.value()).value()),
        null);
  }
}
