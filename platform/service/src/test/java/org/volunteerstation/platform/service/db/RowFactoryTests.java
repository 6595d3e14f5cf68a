package org.volunteerstation.platform.service.db;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RowFactoryTests {

	private final RowFactory factory = new RowFactory();

	@Test
	void makesRowsThatAreHiddenInTheirPackage() {
		assertThat(this.factory.create(Row.class)).isNotNull().isNotSameAs(this.factory.create(Row.class));
	}

	@Test
	void leavesAllElseToTheLibrary() {
		assertThat((Object) this.factory.create(List.class)).isInstanceOf(ArrayList.class);
		assertThat(this.factory.create(Named.class, List.of(String.class), List.of("站点")).name()).isEqualTo("站点");
	}

	@Test
	void saysWhichClassCannotHoldARow() {
		assertThatThrownBy(() -> this.factory.create(Named.class)).isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("Named");
	}

	private static final class Row {

	}

	private record Named(String name) {
	}

}
