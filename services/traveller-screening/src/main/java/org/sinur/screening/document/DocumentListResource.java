package org.sinur.screening.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sinur.access.Duty;

/** The listed documents at hand; none of them is named. */
@Path("document-list")
@Tag(name = "List")
@RolesAllowed({
  Duty.FIRST_LINE_OFFICER,
  Duty.SECOND_LINE_OFFICER,
  Duty.SHIFT_SUPERVISOR,
  Duty.HQ_ANALYST,
  Duty.WATCHLIST_EDITOR,
  Duty.WATCHLIST_APPROVER,
  Duty.AUDITOR
})
class DocumentListResource {

  private final LocalDocuments documents;

  DocumentListResource(LocalDocuments documents) {
    this.documents = documents;
  }

  @GET
  @Operation(summary = "How far the listed documents at hand can be relied upon")
  public DocumentListStatus get() {
    return documents.status();
  }
}
