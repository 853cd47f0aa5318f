package dev.halfsilver.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The count of connections that have not said who they are. */
class StrangersTest {
  private final Strangers strangers = new Strangers(4, 2);

  @Test
  void one_address_cannot_take_the_places_of_others() {
    assertThat(strangers.comes("a")).isTrue();
    assertThat(strangers.comes("a")).isTrue();
    assertThat(strangers.comes("a")).isFalse();
    assertThat(strangers.comes("a")).isFalse();
    assertThat(strangers.comes("b")).isTrue();
    assertThat(strangers.comes("b")).isTrue();
  }

  @Test
  void all_addresses_together_are_bounded_too() {
    assertThat(strangers.comes("a")).isTrue();
    assertThat(strangers.comes("b")).isTrue();
    assertThat(strangers.comes("c")).isTrue();
    assertThat(strangers.comes("d")).isTrue();
    assertThat(strangers.comes("e")).isFalse();
    strangers.leaves("a");
    assertThat(strangers.comes("e")).isTrue();
    assertThat(strangers.comes("a")).isFalse();
  }

  @Test
  void who_has_said_who_they_are_makes_room_for_the_next_of_their_address() {
    for (int i = 0; i < 100; i++) {
      assertThat(strangers.comes("a")).isTrue();
      strangers.leaves("a");
    }
    assertThat(strangers.addresses()).isZero();
  }
}
