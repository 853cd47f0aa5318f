package dev.halfsilver.flood.bare;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The ceiling: what this machine, this Java and Netty can do for a room when there are no rules, no
 * rights, no history and no limits. It accepts whoever says hello and gives everything said in a
 * room to all in it, encoded once, written once per turn of the loop, and on disk before anybody is
 * told.
 */
public final class BareServer {
  private BareServer() {}

  /**
   * Serves until it is killed.
   *
   * @param args the port, and the file to write to
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    EventLoop loop = loops.next();
    try (GroupCommit commit = new GroupCommit(Path.of(args[1]), loop)) {
      BareRooms rooms = new BareRooms(loop, commit);
      new ServerBootstrap()
          .group(loops)
          .channel(NioServerSocketChannel.class)
          .option(ChannelOption.SO_BACKLOG, 4_096)
          .childOption(ChannelOption.TCP_NODELAY, true)
          .childHandler(
              new ChannelInitializer<SocketChannel>() {
                @Override
                protected void initChannel(SocketChannel channel) {
                  channel.pipeline().addLast(new BareSocket(rooms, channel));
                }
              })
          .bind("127.0.0.1", Integer.parseInt(args[0]))
          .sync()
          .channel()
          .closeFuture()
          .sync();
    }
  }
}
