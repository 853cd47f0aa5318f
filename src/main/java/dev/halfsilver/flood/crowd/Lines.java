package dev.halfsilver.flood.crowd;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The one thread of a crowd, and how it connects. */
final class Lines {
  private final EventLoopGroup thread =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final Inbox inbox = new Inbox();
  private final InetSocketAddress address;

  Lines(InetSocketAddress address) {
    this.address = address;
  }

  /** Opens one connection; what it hears goes to {@code ear}. */
  CompletableFuture<Wire> open(Ear ear) {
    CompletableFuture<Wire> opened = new CompletableFuture<>();
    new Bootstrap()
        .group(thread)
        .channel(NioSocketChannel.class)
        .option(ChannelOption.TCP_NODELAY, true)
        .handler(
            new ChannelInitializer<SocketChannel>() {
              @Override
              protected void initChannel(SocketChannel channel) {
                channel.pipeline().addLast(new Wire(channel, inbox, ear, opened));
              }
            })
        .connect(address)
        .addListener(
            connected -> {
              if (!connected.isSuccess()) {
                opened.completeExceptionally(connected.cause());
              }
            });
    return opened;
  }

  /** Runs something on the crowd's thread. */
  void execute(Runnable work) {
    thread.execute(work);
  }

  /** Asks something on the crowd's thread and waits for it. */
  <T> T ask(Supplier<T> question) {
    return CompletableFuture.supplyAsync(question, thread)
        .orTimeout(Crowd.PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .join();
  }

  /** Blocks until every connection is closed: the next crowd needs their places. */
  void close() {
    thread
        .shutdownGracefully(1, Crowd.PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .syncUninterruptibly();
  }
}
