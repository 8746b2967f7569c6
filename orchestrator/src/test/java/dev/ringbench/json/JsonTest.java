package dev.ringbench.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ringbench.model.Consumer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void anOptionalThatAnOlderFileHasNotIsEmpty() throws JsonProcessingException {
        Consumer consumer = Json.read("{\"implementation\":\"go-ebpf\",\"variant\":\"read\"}", Consumer.class);

        assertThat(consumer).isEqualTo(new Consumer("go-ebpf", Optional.of("read"), Optional.empty()));
    }

    @Test
    void anyOtherFieldThatIsMissingIsRefusedByName() {
        assertThatThrownBy(() -> Json.read("{\"variant\":null}", Consumer.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("implementation");
    }

    @Test
    void aFieldThatNobodyKnowsIsRefusedByName() {
        assertThatThrownBy(() -> Json.read("{\"implementation\":\"go-ebpf\",\"varian\":\"read\"}", Consumer.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("varian");
    }

    @Test
    void aRecordComesBackAsItWas() throws JsonProcessingException {
        Consumer consumer = new Consumer("c-libbpf", Optional.empty()).again();

        assertThat(Json.read(Json.write(consumer), Consumer.class)).isEqualTo(consumer);
        assertThat(consumer.label()).isEqualTo("c-libbpf+again");
    }
}
