package dev.almanac.beam;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How a record class is laid out in bytes: a {@link ValueCodec} for each of its components. */
final class RecordLayout {
  private static final Map<Class<?>, RecordLayout> KNOWN = new ConcurrentHashMap<>();

  private final Constructor<?> constructor;
  private final List<Method> accessors = new ArrayList<>();
  private final List<ValueCodec> codecs = new ArrayList<>();

  private RecordLayout(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      Method accessor = components[i].getAccessor();
      accessor.setAccessible(true);
      accessors.add(accessor);
      ValueCodec codec = ValueCodec.of(components[i].getGenericType());
      boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
      codecs.add(nullable ? codec.orNull() : codec);
    }
    try {
      constructor = type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record has its canonical constructor", e);
    }
    constructor.setAccessible(true);
  }

  static RecordLayout of(Class<?> type) {
    RecordLayout known = KNOWN.get(type);
    if (known == null) {
      known = new RecordLayout(type);
      KNOWN.put(type, known);
    }
    return known;
  }

  boolean hasFloatingPoint() {
    return codecs.stream().anyMatch(ValueCodec::isFloatingPoint);
  }

  void write(Object value, DataOutputStream out) throws IOException {
    try {
      for (int i = 0; i < codecs.size(); i++) {
        codecs.get(i).write(accessors.get(i).invoke(value), out);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + constructor.getDeclaringClass(), e);
    }
  }

  Object read(DataInputStream in) throws IOException {
    @Nullable Object[] values = new Object[codecs.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = codecs.get(i).read(in);
    }
    try {
      return Objects.requireNonNull(constructor.newInstance(values));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + constructor.getDeclaringClass(), e);
    }
  }
}
