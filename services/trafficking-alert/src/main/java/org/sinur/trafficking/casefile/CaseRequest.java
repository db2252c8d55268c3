package org.sinur.trafficking.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * That protection takes a person's case up.
 *
 * @param alertId the alert it follows from
 * @param content what is known of the person
 */
record CaseRequest(@NotNull UUID alertId, @NotNull @Valid CaseContent content) {}
