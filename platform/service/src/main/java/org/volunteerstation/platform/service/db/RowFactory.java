package org.volunteerstation.platform.service.db;

import java.io.Serial;
import java.lang.reflect.Constructor;
import java.util.List;

import org.apache.ibatis.reflection.factory.DefaultObjectFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the objects that rows are read into. Ours are hidden in their package; MyBatis
 * tries without the right to see them and throws and catches an exception for each row,
 * which takes longer than the row itself. Here the right is taken once for each class.
 */
final class RowFactory extends DefaultObjectFactory {

	@Serial
	private static final long serialVersionUID = 1L;

	private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {

		@Override
		protected Constructor<?> computeValue(Class<?> type) {
			try {
				Constructor<?> constructor = type.getDeclaredConstructor();
				constructor.setAccessible(true);
				return constructor;
			}
			catch (NoSuchMethodException ex) {
				throw new IllegalStateException(type + " has no constructor for rows", ex);
			}
		}

	};

	@Override
	public <T> T create(Class<T> type, @Nullable List<Class<?>> types, @Nullable List<Object> values) {
		boolean ours = type.getName().startsWith("org.volunteerstation.");
		if (!ours || type.isInterface() || types != null && !types.isEmpty()) {
			return super.create(type, types, values);
		}
		try {
			return type.cast(CONSTRUCTORS.get(type).newInstance());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("no row can be made of " + type, ex);
		}
	}

}
