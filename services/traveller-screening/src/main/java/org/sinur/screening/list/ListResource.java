package org.sinur.screening.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sinur.access.Duty;

/** The list at hand; no personal data. */
@Path("list")
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
class ListResource {

  private final LocalList list;

  ListResource(LocalList list) {
    this.list = list;
  }

  @GET
  @Operation(summary = "How far the list at hand can be relied upon")
  public ListStatus get() {
    return list.status();
  }
}
