package dev.halfsilver.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.office.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is counted when a limit is per address: whoever they are, they cannot choose it. */
final class CallerAddressTest {
  @Test
  void without_a_proxy_nobody_is_believed() throws Exception {
    assertThat(behind("").of("203.0.113.9", List.of("198.51.100.1"))).isEqualTo("203.0.113.9");
  }

  @Test
  void a_proxy_of_ours_is_believed_and_others_are_not() throws Exception {
    CallerAddress callers = behind("10.0.0.0/8");
    assertThat(callers.of("10.1.2.3", List.of("203.0.113.9"))).isEqualTo("203.0.113.9");
    assertThat(callers.of("11.1.2.3", List.of("203.0.113.9"))).isEqualTo("11.1.2.3");
  }

  @Test
  void a_network_ends_at_any_bit() throws Exception {
    assertThat(behind("10.128.0.0/9").of("10.200.2.3", List.of("9.9.9.9"))).isEqualTo("9.9.9.9");
    assertThat(behind("10.128.0.0/9").of("10.127.2.3", List.of("9.9.9.9"))).isEqualTo("10.127.2.3");
    assertThat(behind("1.0.0.0/0").of("203.0.113.9", List.of("9.9.9.9"))).isEqualTo("9.9.9.9");
    assertThat(behind("2001:db8::/33").of("2001:db8::7", List.of("9.9.9.9"))).isEqualTo("9.9.9.9");
    assertThat(behind("2001:db8::/33").of("2001:db8:8000::7", List.of("9.9.9.9")))
        .startsWith("network");
  }

  @Test
  void what_a_caller_made_up_before_the_proxy_is_not_believed() throws Exception {
    CallerAddress callers = behind("10.0.0.1");
    assertThat(callers.of("10.0.0.1", List.of("1.1.1.1, 203.0.113.9"))).isEqualTo("203.0.113.9");
    assertThat(callers.of("10.0.0.1", List.of("1.1.1.1", "203.0.113.9"))).isEqualTo("203.0.113.9");
    assertThat(callers.of("10.0.0.1", List.of("10.0.0.1, 203.0.113.9"))).isEqualTo("203.0.113.9");
  }

  @Test
  void several_proxies_in_a_row_are_passed_over() throws Exception {
    assertThat(
            behind("10.0.0.1, 192.0.2.0/24")
                .of("10.0.0.1", List.of("1.1.1.1,203.0.113.9, 192.0.2.7")))
        .isEqualTo("203.0.113.9");
  }

  @Test
  void what_is_no_address_counts_for_the_proxy_that_said_it() throws Exception {
    CallerAddress callers = behind("10.0.0.1");
    assertThat(callers.of("10.0.0.1", List.of("203.0.113.9, unknown"))).isEqualTo("10.0.0.1");
    assertThat(callers.of("10.0.0.1", List.of(""))).isEqualTo("10.0.0.1");
    assertThat(callers.of("10.0.0.1", List.of())).isEqualTo("10.0.0.1");
  }

  @Test
  void a_port_beside_an_address_changes_nobody() throws Exception {
    CallerAddress callers = behind("10.0.0.1");
    assertThat(callers.of("10.0.0.1", List.of("203.0.113.9:4711"))).isEqualTo("203.0.113.9");
    assertThat(callers.of("10.0.0.1", List.of("[2001:db8::1]:4711")))
        .isEqualTo(callers.of("10.0.0.1", List.of("2001:db8::1")));
  }

  @Test
  void all_addresses_of_one_IPv6_network_are_one_caller() throws Exception {
    CallerAddress callers = behind("");
    assertThat(callers.of("2001:db8::1", List.of()))
        .isEqualTo(callers.of("2001:db8::ffff:1", List.of()))
        .isNotEqualTo(callers.of("2001:db8:0:1::1", List.of()));
    assertThat(callers.of("::ffff:203.0.113.9", List.of())).isEqualTo("203.0.113.9");
  }

  private static CallerAddress behind(String proxies) throws Exception {
    Settings settings =
        SettingsReader.read(Optional.empty(), Map.of("HALFSILVER_HTTP_TRUSTED_PROXIES", proxies));
    return new CallerAddress(settings.get(Catalogue.HTTP_TRUSTED_PROXIES));
  }
}
