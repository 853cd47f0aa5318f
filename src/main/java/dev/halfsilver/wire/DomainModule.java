package dev.halfsilver.wire;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Command;
import dev.halfsilver.room.Event;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.activity.Answer;
import dev.halfsilver.room.activity.Figure;
import dev.halfsilver.room.activity.Task;
import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * How the domain looks in JSON: its small values are their names, and a command or an event says
 * first, as its {@code type}, which one it is.
 */
final class DomainModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  DomainModule() {
    super("halfsilver");
    addSerializer(MemberId.class, ToStringSerializer.instance);
    addSerializer(Channel.class, ToStringSerializer.instance);
    addDeserializer(MemberId.class, new Named<>(MemberId.class, MemberId::new));
    addDeserializer(Channel.class, new Named<>(Channel.class, Channel::parse));
    addSerializer(OptionalLong.class, new OptionalNumber.Writing());
    addDeserializer(OptionalLong.class, new OptionalNumber.Reading());
    setMixInAnnotation(Command.class, Typed.class);
    setMixInAnnotation(Event.class, Typed.class);
    setMixInAnnotation(Task.class, Kinded.class);
    setMixInAnnotation(Answer.class, Kinded.class);
    setMixInAnnotation(Figure.class, Shaped.class);
    registerSubtypes(new Names<>(Task.class).types());
    registerSubtypes(answers());
    registerSubtypes(new Names<>(Figure.class).types());
    registerSubtypes(new Names<>(Command.class).types());
    registerSubtypes(new Names<>(Event.class).types());
  }

  /** Families whose members are told apart by their name. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  private interface Typed {}

  /** Activities and answers to them: both say first of which kind they are. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  private interface Kinded {}

  /** Figures say first which shape they have. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "shape")
  private interface Shaped {}

  /** An answer goes by the name of the kind that it is declared in. */
  private static NamedType[] answers() {
    return Arrays.stream(Answer.class.getPermittedSubclasses())
        .map(answer -> new NamedType(answer, Names.of(answer.getEnclosingClass())))
        .toArray(NamedType[]::new);
  }

  /** Reads a value from its name, which must be a JSON string. */
  private static final class Named<T> extends FromStringDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Function<String, T> parse;

    Named(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.currentToken().isScalarValue() || parser.currentToken().isNumeric()) {
        return handled(context.handleUnexpectedToken(handledType(), parser));
      }
      return super.deserialize(parser, context);
    }

    @SuppressWarnings("unchecked")
    private T handled(Object value) {
      return (T) value;
    }

    @Override
    protected T _deserialize(String name, DeserializationContext context) {
      return parse.apply(name);
    }
  }
}
