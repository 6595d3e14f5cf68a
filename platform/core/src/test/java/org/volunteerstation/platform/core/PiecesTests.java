package org.volunteerstation.platform.core;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PiecesTests {

	@Test
	void cutsInOrderAndLeavesNothingOut() {
		assertThat(Pieces.of(List.of(1, 2, 3, 4, 5), 2)).containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
		assertThat(Pieces.of(List.of(1, 2, 3, 4), 2)).containsExactly(List.of(1, 2), List.of(3, 4));
		assertThat(Pieces.of(List.of(1), 500)).containsExactly(List.of(1));
	}

	@Test
	void nothingHasNoPieces() {
		assertThat(Pieces.of(List.of(), 2)).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> Pieces.of(List.of(1), 0));
	}

}
