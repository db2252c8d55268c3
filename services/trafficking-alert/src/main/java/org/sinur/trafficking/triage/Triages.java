package org.sinur.trafficking.triage;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All triages. */
@ApplicationScoped
class Triages implements PanacheRepositoryBase<TriageRow, UUID> {}
