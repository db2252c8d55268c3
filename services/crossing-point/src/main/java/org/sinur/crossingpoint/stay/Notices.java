package org.sinur.crossingpoint.stay;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.crossing.StayNotice;
import org.sinur.crossingpoint.crossing.StayNotices;

/** What booths are told of stays. */
@ApplicationScoped
class Notices implements StayNotices {

  private final Stays stays;

  Notices(Stays stays) {
    this.stays = stays;
  }

  @Override
  public Uni<@Nullable StayNotice> of(UUID crossing) {
    return stays
        .of(crossing)
        .flatMap(
            stay ->
                stay == null || stay.national
                    ? Uni.createFrom().<@Nullable StayNotice>nullItem()
                    : stays
                        .figures(stay)
                        .map(figures -> figures == null ? null : notice(stay, figures)));
  }

  private static StayNotice notice(PassageRow stay, StayFigures figures) {
    return new StayNotice(
        stay.id, figures.finding().name(), figures.permittedUntil(), figures.overstayedDays());
  }
}
