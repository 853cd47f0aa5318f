package dev.halfsilver.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every device of these tests asks for little motion, as some people's do. */
@ExtendWith(OpenHouse.class)
class MotionTest {
  @Test
  void nothing_moves_for_whom_motion_makes_ill(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana"), List.of());
    Participant ana = visit.participant(guests, "Ana");
    ana.comesToTheWaitingRoom();
    assertThat(ana.page.evaluate("document.getAnimations().length")).isEqualTo(0);
    assertThat(ana.at("private-form").evaluate("form => getComputedStyle(form).transitionDuration"))
        .isEqualTo("0s");
  }
}
