package org.sinur.screening.rescreening;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The rescreenings that were made. */
@ApplicationScoped
class Rescreenings implements PanacheRepositoryBase<RescreeningRow, UUID> {}
