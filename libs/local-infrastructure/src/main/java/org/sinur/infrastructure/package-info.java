/**
 * Real PostgreSQL, Kafka and Keycloak as processes on one machine: no Docker, no root, nothing
 * installed.
 */
@NullMarked
package org.sinur.infrastructure;

import org.jspecify.annotations.NullMarked;
