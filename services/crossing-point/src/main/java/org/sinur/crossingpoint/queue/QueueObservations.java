package org.sinur.crossingpoint.queue;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The observations of queues. */
@ApplicationScoped
class QueueObservations implements PanacheRepositoryBase<QueueObservationRow, UUID> {}
