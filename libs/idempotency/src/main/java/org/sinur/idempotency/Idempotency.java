package org.sinur.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Remembers which record each request made. A request claims its key first thing in its
 * transaction: of ten that arrive at once one goes on, and nine wait for its commit and are
 * answered with its record. Of the content only a SHA-256 is kept.
 */
@ApplicationScoped
public class Idempotency {

  private static final String ERASED = "erased";

  private final InstantSource clock;
  private final ObjectMapper json;

  Idempotency(InstantSource clock, ObjectMapper json) {
    this.clock = clock;
    this.json = json;
  }

  /**
   * Claims a key; must be called first in the transaction that makes the record.
   *
   * @param scope whose keys these are: the caller's id for an Idempotency-Key, the kind of record
   *     for an id made by the sender
   * @param key what names the request within the scope
   * @param request what was sent, as read from the body
   * @param recordId the id of the record that is made if the claim is fresh
   */
  public Uni<Claim> claim(String scope, String key, Object request, UUID recordId) {
    var fingerprint = fingerprint(request);
    return Panache.getSession()
        .flatMap(
            session ->
                insert(session, scope, key, fingerprint, recordId)
                    .flatMap(
                        inserted ->
                            inserted == 1
                                ? Uni.createFrom().item(new Claim.Fresh())
                                : first(session, scope, key)
                                    .map(first -> compare(first, fingerprint))));
  }

  /**
   * Makes a record that is sent under an id of its sender's making, unless it is made already; must
   * be called first in the transaction.
   *
   * @param sent what was sent
   * @param make makes it
   * @param find finds one that was made before
   * @param differs the refusal of other content under a known id
   */
  public <R> Uni<Once<R>> once(
      Sending sent,
      Supplier<Uni<R>> make,
      Function<UUID, Uni<R>> find,
      Supplier<? extends RuntimeException> differs) {
    return claim(sent.scope(), sent.id().toString(), sent.content(), sent.id())
        .flatMap(
            claim ->
                switch (claim) {
                  case Claim.Fresh() -> make.get().map(made -> new Once<>(made, false));
                  case Claim.Replayed(var first) ->
                      find.apply(first).map(made -> new Once<>(made, true));
                  case Claim.Reused() -> throw differs.get();
                });
  }

  /**
   * Whether what a request made was erased since: its key is known still, and {@value #ERASED}
   * stands for its content, so that it is {@link Claim.Reused} by whatever is sent.
   *
   * @param scope as it was claimed
   * @param key as it was claimed
   */
  public Uni<Boolean> isErased(String scope, String key) {
    return Panache.getSession()
        .flatMap(session -> first(session, scope, key))
        .map(first -> first[0].equals(ERASED));
  }

  private Uni<Integer> insert(
      Mutiny.Session session, String scope, String key, String fingerprint, UUID recordId) {
    return session
        .createNativeQuery(
            "insert into idempotency_key (scope, key, fingerprint, record_id, recorded_at)"
                + " values (?1, ?2, ?3, ?4, ?5) on conflict do nothing")
        .setParameter(1, scope)
        .setParameter(2, key)
        .setParameter(3, fingerprint)
        .setParameter(4, recordId)
        .setParameter(5, clock.instant())
        .executeUpdate();
  }

  private static Uni<Object[]> first(Mutiny.Session session, String scope, String key) {
    return session
        .createNativeQuery(
            "select fingerprint, record_id from idempotency_key where scope = ?1 and key = ?2",
            Object[].class)
        .setParameter(1, scope)
        .setParameter(2, key)
        .getSingleResult();
  }

  private static Claim compare(Object[] first, String fingerprint) {
    return first[0].equals(fingerprint) ? new Claim.Replayed((UUID) first[1]) : new Claim.Reused();
  }

  private String fingerprint(Object request) {
    try {
      var content =
          json.writer()
              .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
              .writeValueAsBytes(request);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
