package org.sinur.crossingpoint.point;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.sinur.access.PlaceCode;
import org.sinur.service.Remembered;

/** The crossing points. */
@ApplicationScoped
public class CrossingPoints implements PanacheRepositoryBase<CrossingPointRow, String> {

  private final Remembered<PlaceCode, CrossingPoint> remembered;

  CrossingPoints(InstantSource clock) {
    remembered = new Remembered<>(clock);
  }

  /** A crossing point by its code, as it is or was a second ago; null when there is none. */
  public Uni<@Nullable CrossingPoint> byCode(PlaceCode code) {
    return remembered.get(
        code, () -> findById(code.value()).map(row -> row == null ? null : row.point()));
  }

  /** Keeps what was made or changed. */
  Uni<Void> keep(CrossingPointRow row) {
    remembered.forget();
    return persistAndFlush(row).replaceWithVoid();
  }

  /** Whether there is a crossing point for each of these codes. */
  public Uni<Boolean> allKnown(Collection<PlaceCode> codes) {
    var values = codes.stream().map(PlaceCode::value).distinct().toList();
    return values.isEmpty()
        ? Uni.createFrom().item(true)
        : count("code in ?1", values).map(count -> count == values.size());
  }
}
