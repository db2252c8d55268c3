package org.sinur.screening.referral;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.sinur.access.CurrentCaller;
import org.sinur.problem.EntityTag;

/** Referrals as the caller may see them. */
@ApplicationScoped
class ReferralAnswer {

  private final Referrals referrals;
  private final CurrentCaller caller;

  ReferralAnswer(Referrals referrals, CurrentCaller caller) {
    this.referrals = referrals;
    this.caller = caller;
  }

  /** One with its ETag. */
  Uni<RestResponse<Referral>> of(ReferralRow row) {
    return referrals
        .told(row)
        .map(
            referral ->
                RestResponse.ResponseBuilder.ok(view(referral))
                    .header(HttpHeaders.ETAG, EntityTag.of(row.version))
                    .build());
  }

  /** Several. */
  Uni<List<Referral>> of(List<ReferralRow> rows) {
    return referrals.told(rows).map(told -> told.stream().map(this::view).toList());
  }

  private Referral view(Referral referral) {
    return caller.get().seesMasked() ? referral.masking() : referral;
  }
}
