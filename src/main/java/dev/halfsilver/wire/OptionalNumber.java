package dev.halfsilver.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.util.OptionalLong;

/**
 * A field that may be left out. It is a number or it is not there: {@code null} is neither, and
 * every field of another type is needed.
 */
final class OptionalNumber {
  private OptionalNumber() {}

  /** Says which fields are needed. */
  static final class Needed extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasRequiredMarker(AnnotatedMember field) {
      return field.getRawType() != OptionalLong.class;
    }
  }

  /** Leaves out what is not there. */
  static final class Writing extends StdScalarSerializer<OptionalLong> {
    private static final long serialVersionUID = 1L;

    Writing() {
      super(OptionalLong.class);
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, OptionalLong number) {
      return number.isEmpty();
    }

    @Override
    public void serialize(OptionalLong number, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeNumber(number.getAsLong());
    }
  }

  /** Reads a whole number. */
  static final class Reading extends StdScalarDeserializer<OptionalLong> {
    private static final long serialVersionUID = 1L;

    Reading() {
      super(OptionalLong.class);
    }

    @Override
    public OptionalLong deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return OptionalLong.of(_parseLongPrimitive(parser, context));
    }

    @Override
    public OptionalLong getAbsentValue(DeserializationContext context) {
      return OptionalLong.empty();
    }

    @Override
    public OptionalLong getNullValue(DeserializationContext context) throws JsonMappingException {
      return context.reportInputMismatch(this, "null is no number");
    }
  }
}
