package org.sinur.crossingpoint.point;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.sinur.access.PlaceCode;

/** The crossing points. */
@ApplicationScoped
public class CrossingPoints implements PanacheRepositoryBase<CrossingPointRow, String> {

  /** A crossing point by its code; null when there is none. */
  public Uni<@Nullable CrossingPoint> byCode(PlaceCode code) {
    return findById(code.value()).map(row -> row == null ? null : row.point());
  }

  /** Whether there is a crossing point for each of these codes. */
  public Uni<Boolean> allKnown(Collection<PlaceCode> codes) {
    var values = codes.stream().map(PlaceCode::value).distinct().toList();
    return values.isEmpty()
        ? Uni.createFrom().item(true)
        : count("code in ?1", values).map(count -> count == values.size());
  }
}
