package org.sinur.watchlist.fetch;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sinur.problem.ProblemException;
import org.sinur.watchlist.fetch.FetchSettings.Publisher;
import org.sinur.watchlist.source.AcceptedSources;
import org.sinur.watchlist.source.ListImport;

/** Fetches lists from their publishers. Whatever goes wrong, the list in force stays in force. */
@ApplicationScoped
class Fetcher {

  private static final Logger LOG = Logger.getLogger(Fetcher.class);

  private final FetchSettings settings;
  private final Fetches fetches;
  private final AcceptedSources sources;
  private final ListImport imports;
  private final Vertx vertx;
  private final InstantSource clock;
  private final Download download;

  Fetcher(
      FetchSettings settings,
      Fetches fetches,
      AcceptedSources sources,
      ListImport imports,
      Vertx vertx,
      InstantSource clock,
      @ConfigProperty(name = "watchlist.import.largest-file") MemorySize most) {
    this.settings = settings;
    this.fetches = fetches;
    this.sources = sources;
    this.imports = imports;
    this.vertx = vertx;
    this.clock = clock;
    this.download = new Download(settings.patience(), most.asLongValue());
  }

  @Scheduled(
      every = "${watchlist.fetch.looked-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return Multi.createFrom()
        .iterable(settings.sources().keySet())
        .onItem()
        .transformToUniAndConcatenate(source -> fetch(source).replaceWith(source))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  /**
   * Fetches a source that is due.
   *
   * @return null where it is not, or another replica is at it
   */
  Uni<@Nullable FetchRow> fetch(String source) {
    var publisher = settings.sources().get(source);
    return publisher == null
        ? Uni.createFrom().nullItem()
        : fetches
            .claim(source, clock.instant(), settings.retryEvery())
            .flatMap(
                row ->
                    row == null
                        ? Uni.createFrom().nullItem()
                        : take(row, publisher).flatMap(fetches::keep));
  }

  private Uni<FetchRow> take(FetchRow row, Publisher publisher) {
    return vertx
        .executeBlocking(
            () ->
                download.ask(
                    publisher.address(), new Download.Edition(row.entityTag, row.lastModified)),
            false)
        .flatMap(
            outcome ->
                switch (outcome) {
                  case Download.Outcome.NothingNew() ->
                      Uni.createFrom().item(succeeded(row, row.importId));
                  case Download.Outcome.Failed(var reason) ->
                      Uni.createFrom().item(failed(row, reason));
                  case Download.Outcome.Got(var file, var edition) ->
                      take(row, publisher, file.getBytes())
                          .invoke(
                              taken -> {
                                taken.entityTag = edition.entityTag();
                                taken.lastModified = edition.lastModified();
                              });
                })
        .onFailure()
        .recoverWithItem(failure -> failed(row, reason(failure)));
  }

  private Uni<FetchRow> take(FetchRow row, Publisher publisher, byte[] file) {
    var request = new ListImport.Request(row.source, sha256(file), false);
    return imports
        .wasLast(request)
        .flatMap(
            same ->
                same
                    ? Uni.createFrom().item(succeeded(row, row.importId))
                    : sources
                        .read(row.source, publisher.form(), file)
                        .flatMap(
                            list ->
                                imports.putFetched(request, list, publisher.address().toString()))
                        .map(
                            report -> succeeded(row, report == null ? row.importId : report.id())));
  }

  private FetchRow succeeded(FetchRow row, @Nullable UUID importId) {
    row.succeededAt = clock.instant();
    row.nextAt = clock.instant().plus(settings.every());
    row.failure = null;
    row.importId = importId;
    return row;
  }

  /** The edition stays what it was, so that the next try asks for the file again. */
  private FetchRow failed(FetchRow row, String reason) {
    LOG.warnf("The list of %s could not be fetched: %s", row.source, reason);
    row.failure = reason;
    return row;
  }

  private static String reason(Throwable failure) {
    if (failure instanceof ProblemException known) {
      var problem = known.problem();
      return problem.detail() == null ? problem.title() : problem.detail();
    }
    LOG.error("A fetched list could not be taken in", failure);
    return "a fault of this service";
  }

  /** How old a source may be before somebody should look: two fetches have failed to come. */
  Duration tooOldAfter() {
    return settings.every().multipliedBy(2);
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
