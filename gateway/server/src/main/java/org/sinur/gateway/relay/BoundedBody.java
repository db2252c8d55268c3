package org.sinur.gateway.relay;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A request's body that breaks off where it becomes too large, for bodies of unsaid length. */
final class BoundedBody implements ReadStream<Buffer> {

  private final HttpServerRequest request;
  private final long most;
  private long read;
  private boolean tooLarge;
  private @Nullable Handler<Throwable> failed;

  BoundedBody(HttpServerRequest request, long most) {
    this.request = request;
    this.most = most;
  }

  boolean tooLarge() {
    return tooLarge;
  }

  @Override
  public BoundedBody handler(@Nullable Handler<Buffer> handler) {
    request.handler(handler == null ? null : part -> take(part, handler));
    return this;
  }

  private void take(Buffer part, Handler<Buffer> handler) {
    read += part.length();
    if (read <= most) {
      handler.handle(part);
      return;
    }
    if (!tooLarge) {
      tooLarge = true;
      if (failed != null) {
        failed.handle(new IllegalStateException("the body is too large"));
      }
    }
  }

  @Override
  public BoundedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
    failed = handler;
    request.exceptionHandler(handler);
    return this;
  }

  @Override
  public BoundedBody pause() {
    request.pause();
    return this;
  }

  @Override
  public BoundedBody resume() {
    request.resume();
    return this;
  }

  @Override
  public BoundedBody fetch(long amount) {
    request.fetch(amount);
    return this;
  }

  @Override
  public BoundedBody endHandler(@Nullable Handler<Void> handler) {
    request.endHandler(handler);
    return this;
  }
}
