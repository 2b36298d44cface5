package dev.almanac.beam;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Groups records by shard, encoded once and decoded once. The embedded runner copies all that a
 * group holds, through its coder, each time a bundle adds to it; of bytes a copy costs next to
 * nothing.
 *
 * @param <V> the record that is grouped
 */
final class GroupPacked<V>
    extends PTransform<PCollection<KV<Integer, V>>, PCollection<KV<Integer, List<V>>>> {
  private static final long serialVersionUID = 1;

  private final RecordCoder<V> coder;

  private GroupPacked(RecordCoder<V> coder) {
    this.coder = coder;
  }

  static <V> GroupPacked<V> of(Class<V> type) {
    return new GroupPacked<>(RecordCoder.of(type));
  }

  @Override
  public PCollection<KV<Integer, List<V>>> expand(PCollection<KV<Integer, V>> records) {
    return records
        .apply("Pack", ParDo.of(new PackFn<>(coder)))
        .setCoder(KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of()))
        .apply("Group", GroupByKey.create())
        .apply("Unpack", ParDo.of(new UnpackFn<>(coder)))
        .setCoder(KvCoder.of(VarIntCoder.of(), ListCoder.of(coder)));
  }

  private static final class PackFn<V> extends DoFn<KV<Integer, V>, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1;

    private final RecordCoder<V> coder;

    PackFn(RecordCoder<V> coder) {
      this.coder = coder;
    }

    @ProcessElement
    public void process(@Element KV<Integer, V> record, OutputReceiver<KV<Integer, byte[]>> out)
        throws CoderException {
      out.output(KV.of(record.getKey(), CoderUtils.encodeToByteArray(coder, record.getValue())));
    }
  }

  private static final class UnpackFn<V>
      extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, List<V>>> {
    private static final long serialVersionUID = 1;

    private final RecordCoder<V> coder;

    UnpackFn(RecordCoder<V> coder) {
      this.coder = coder;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<byte[]>> group, OutputReceiver<KV<Integer, List<V>>> out)
        throws CoderException {
      List<V> records = new ArrayList<>();
      for (byte[] bytes : group.getValue()) {
        records.add(CoderUtils.decodeFromByteArray(coder, bytes));
      }
      out.output(KV.of(group.getKey(), records));
    }
  }
}
